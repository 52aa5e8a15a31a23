package dev.rejoinder.comment;

import dev.rejoinder.comment.Submissions.Submission;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one statement that writes submissions. */
@Singleton
class SubmissionWrite {
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    // Every part hangs on "go": what came in, but for those whose Idempotency-Key a twin took first. PostgreSQL runs
    // the parts as they are
    // asked for; counting them makes it lock in the order that all keep to: comments from the top down, pages, tallies,
    // each by id. Rows
    // that may be there already are looked up by array, for which one plan by index fits however many there are.
    private static final String WRITE = """
            with input as materialized (select * from json_to_recordset(:rows::json) as r (%1$s)),
            claimed as (
                insert into idempotency as i (site_id, key, request, comment_id, published, html, submitted_at, editable_until)
                select :site, key, request, id, published, html, at, editable_until from input where key is not null order by key
                on conflict (site_id, key) do update set request = excluded.request, comment_id = excluded.comment_id,
                    published = excluded.published, html = excluded.html, submitted_at = excluded.submitted_at,
                    editable_until = excluded.editable_until
                where i.submitted_at <= :answersSince
                returning comment_id),
            go as materialized (select * from input where key is null or id in (select comment_id from claimed)),
            above as materialized (
                select id, shown from comment where site_id = :site and id = any(:above) order by id for key share),
            raised as (
                update comment set shown = true
                where site_id = :site and id = any(:above)
                    and (select count(*) from above where not shown) > 0
                    and id in (select unnest(above) from go where published)
                returning 1),
            said as materialized (
                select page_id, min(page) as page, min(at) filter (where published) as first_at,
                    (array_agg(title order by id) filter (where published and title is not null))[1] as title,
                    (array_agg(url order by id) filter (where published and url is not null))[1] as url
                from go group by page_id),
            known as materialized (
                select id, first_comment_at, settled, title, url from page where site_id = :site and id = any(:pages)),
            placed as (
                insert into page as p (site_id, id, key, title, url, first_comment_at)
                select :site, page_id, page, title, url, first_at
                from said where page_id not in (select id from known)
                    and (select count(*) from above) + (select count(*) from raised) >= 0
                order by page_id
                on conflict (site_id, id) do update set title = case when p.settled then p.title else coalesce(p.title, excluded.title) end,
                    url = case when p.settled then p.url else coalesce(p.url, excluded.url) end,
                    first_comment_at = coalesce(p.first_comment_at, excluded.first_comment_at)
                returning 1),
            wanting as materialized (
                select p.id from page p
                where p.site_id = :site and p.id = any(array(
                        select k.id from known k join said s on s.page_id = k.id
                        where s.first_at is not null and (k.first_comment_at is null or (not k.settled
                            and ((k.title is null and s.title is not null) or (k.url is null and s.url is not null))))))
                    and (select count(*) from above) + (select count(*) from raised) + (select count(*) from placed) >= 0
                order by p.id for no key update),
            titled as (
                update page p set title = case when p.settled then p.title else coalesce(p.title, s.title) end,
                    url = case when p.settled then p.url else coalesce(p.url, s.url) end,
                    first_comment_at = coalesce(p.first_comment_at, s.first_at)
                from said s
                where p.site_id = :site and p.id = any(array(select id from wanting)) and s.page_id = p.id
                returning 1),
            written as (
                insert into comment (site_id, id, page_id, parent_id, path, depth, status, shown, version, revision, risk,
                    author_name, author_website, official, address, address_fingerprint, network_fingerprint, stamp,
                    page_title, page_url, submitted_at, editable_until)
                select :site, id, page_id, parent, path, depth, status, published, 1, 1, risk,
                    name, website, official, address, address_fingerprint, network, stamp, title, url, at, editable_until
                from go returning id),
            texts as (
                insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                    policy_version, model_version)
                select :site, id, 1, text, html, at, verdict, risk, complete, signals, policy_version, model_version from go),
            similar_to as (
                insert into similarity (site_id, comment_id, submitted_at, simhash)
                select :site, id, at, simhash from go where simhash is not null),
            listed as (
                insert into site_tally (site_id, queued_as, slot, comments)
                select :site, status, %2$s, count(*) from go
                where (select count(*) from above) + (select count(*) from raised) + (select count(*) from placed)
                    + (select count(*) from titled) >= 0
                group by status order by status
                on conflict (site_id, queued_as, slot) do update set comments = site_tally.comments + excluded.comments
                returning 1),
            counted as (
                insert into page_tally (site_id, page_id, slot, published)
                select :site, page_id, %2$s, count(*) from go where published and (select count(*) from listed) >= 0
                group by page_id order by page_id
                on conflict (site_id, page_id, slot) do update set published = page_tally.published + excluded.published)
            select id from written
            """.formatted(SubmissionRow.COLUMNS, Tallies.SLOT);

    private static final String ANSWERED =
            "select request, comment_id, published, html, submitted_at, editable_until from idempotency"
                    + " where site_id = :site and key = :key";

    private final Jdbi jdbi;

    SubmissionWrite(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Writes all of them, or none.
     *
     * @return for each, in the same order, what was answered to a twin with the same key, when there was one and it was not written
     */
    List<Optional<Answered>> all(String site, List<Submission> submissions) {
        List<Submission> firsts = firsts(submissions);
        return jdbi.withHandle(handle -> {
            Set<UUID> written = write(handle, site, firsts);
            List<Optional<Answered>> twins = new ArrayList<>();
            for (Submission submission : submissions) {
                boolean isWritten = written.contains(submission.comment().id());
                twins.add(isWritten ? Optional.empty() : Optional.of(answered(handle, submission)));
            }
            return twins;
        });
    }

    /** Of several with the same key only the first is written; it is the others' twin. */
    private static List<Submission> firsts(List<Submission> submissions) {
        Map<String, Submission> byKey = new HashMap<>();
        return submissions.stream()
                .filter(submission -> submission.key() == null
                        || byKey.putIfAbsent(submission.key().key(), submission) == null)
                .toList();
    }

    private static Set<UUID> write(Handle handle, String site, List<Submission> submissions) {
        List<SubmissionRow> rows = submissions.stream()
                .map(submission -> SubmissionRow.of(submission.comment(), submission.key()))
                .toList();
        Instant latest = submissions.stream()
                .map(submission -> submission.comment().submittedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new HashSet<>(handle.createQuery(WRITE)
                .bind("site", site)
                .bind("rows", Recordset.json(rows))
                .bind("above", distinct(submissions.stream().flatMap(SubmissionWrite::above)))
                .bind("pages", distinct(rows.stream().map(SubmissionRow::pageId)))
                .bind("answersSince", latest.minus(ANSWERS_KEPT))
                .mapTo(UUID.class)
                .list());
    }

    /** What a published one may have to raise; what a held one must not lose: the comment it answers. */
    private static Stream<UUID> above(Submission submission) {
        UUID[] ancestors = submission.comment().path().ancestors();
        int from = submission.comment().isPublished() ? 0 : Math.max(0, ancestors.length - 1);
        return Arrays.stream(ancestors, from, ancestors.length);
    }

    private static UUID[] distinct(Stream<UUID> ids) {
        return ids.distinct().sorted().toArray(UUID[]::new);
    }

    private static Answered answered(Handle handle, Submission submission) {
        return handle.createQuery(ANSWERED)
                .bind("site", submission.comment().site())
                .bind("key", java.util.Objects.requireNonNull(submission.key()).key())
                .map((row, context) -> PrecedentsReader.answered(row).orElseThrow())
                .one();
    }
}
