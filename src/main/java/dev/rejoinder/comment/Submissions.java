package dev.rejoinder.comment;

import dev.rejoinder.privacy.Masked;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.SimHash;
import dev.rejoinder.site.UnknownSite;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The first write of comments: one statement, one commit. Idempotency, page, comment, text, similarity and tallies either are all there
 * when it returns, safe on disk, or none of them is.
 */
@Singleton
public class Submissions {
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String REFERENCE_GONE = "23503";

    // Every part hangs on "go", which has a row unless a twin took the Idempotency-Key first. PostgreSQL runs the parts
    // as they are asked
    // for; counting them makes it lock in the order that all keep to: comments from the top down, page, tallies.
    private static final String WRITE = """
            with claimed as (
                insert into idempotency as i (site_id, key, request, comment_id, published, html, submitted_at, editable_until)
                select :site, :key, :request, :id, :published, :html, :at, :editableUntil where :key::text is not null
                on conflict (site_id, key) do update set request = excluded.request, comment_id = excluded.comment_id,
                    published = excluded.published, html = excluded.html, submitted_at = excluded.submitted_at,
                    editable_until = excluded.editable_until
                where i.submitted_at <= :answersSince
                returning 1),
            go as (select 1 as one where :key::text is null or exists (select 1 from claimed)),
            above as (select shown from comment where site_id = :site and id = any(:above) order by id for key share),
            raised as (
                update comment set shown = true
                where :published and site_id = :site and id = any(:above)
                    and (select count(*) from above where not shown) > 0 and exists (select 1 from go)
                returning 1),
            placed as (
                insert into page as p (site_id, id, key, title, url, first_comment_at)
                select :site, :page, :pageKey, case when :published then :title end, case when :published then :url end,
                    case when :published then :at::timestamptz end
                from go where not exists (select 1 from page where site_id = :site and id = :page)
                    and (select count(*) from above) + (select count(*) from raised) >= 0
                on conflict (site_id, id) do update set title = case when p.settled then p.title else coalesce(p.title, excluded.title) end,
                    url = case when p.settled then p.url else coalesce(p.url, excluded.url) end,
                    first_comment_at = coalesce(p.first_comment_at, excluded.first_comment_at)
                returning 1),
            titled as (
                update page set title = case when settled then title else coalesce(title, :title) end,
                    url = case when settled then url else coalesce(url, :url) end,
                    first_comment_at = coalesce(first_comment_at, :at)
                where :published and site_id = :site and id = :page and exists (select 1 from go)
                    and (first_comment_at is null
                        or (not settled and ((title is null and :title::text is not null) or (url is null and :url::text is not null))))
                    and (select count(*) from above) + (select count(*) from raised) + (select count(*) from placed) >= 0
                returning 1),
            written as (
                insert into comment (site_id, id, page_id, parent_id, path, depth, status, shown, version, revision, risk,
                    author_name, author_website, official, address, address_fingerprint, network_fingerprint, stamp,
                    page_title, page_url, submitted_at, editable_until)
                select :site, :id, :page, :parent, :path, :depth, :status, :published, 1, 1, :risk,
                    :name, :website, :official, :address, :addressFingerprint, :network, :stamp,
                    :title, :url, :at, :editableUntil
                from go returning id),
            said as (
                insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                    policy_version, model_version)
                select :site, :id, 1, :text, :html, :at, :verdict, :risk, :complete, :signals::jsonb, :policyVersion, :modelVersion
                from written),
            similar_to as (
                insert into similarity (site_id, band, value, submitted_at, comment_id, simhash)
                select :site, band - 1, value, :at, :id, :simhash from written, unnest(:bands::int[]) with ordinality as b (value, band)),
            listed as (
                insert into site_tally (site_id, queued_as, slot, comments)
                select :site, :status, %1$s, 1 from written
                where (select count(*) from above) + (select count(*) from raised) + (select count(*) from placed)
                    + (select count(*) from titled) >= 0
                on conflict (site_id, queued_as, slot) do update set comments = site_tally.comments + 1
                returning 1),
            counted as (
                insert into page_tally (site_id, page_id, slot, published)
                select :site, :page, %1$s, 1 from listed where :published
                on conflict (site_id, page_id, slot) do update set published = page_tally.published + 1)
            select count(*) from written
            """.formatted(Tallies.SLOT);

    private static final String ANSWERED =
            "select request, comment_id, published, html, submitted_at, editable_until from idempotency"
                    + " where site_id = :site and key = :key";

    private final Jdbi jdbi;
    private final Changes changes;

    Submissions(Jdbi jdbi, Changes changes) {
        this.jdbi = jdbi;
        this.changes = changes;
    }

    /**
     * Writes the comment; it is on disk when this returns.
     *
     * @return what was answered to a twin that came first with the same key, when there was one and nothing was written
     * @throws UnknownSite when the site was removed meanwhile
     * @throws StillRunning when that twin has not ended within a second
     */
    public Optional<Answered> add(NewComment comment, @Nullable IdempotencyKey key) {
        try {
            Optional<Answered> twin = jdbi.withHandle(handle -> {
                boolean written = bound(handle.createQuery(WRITE), comment, key)
                                .mapTo(Long.class)
                                .one()
                        == 1;
                return written || key == null
                        ? Optional.empty()
                        : Optional.of(handle.createQuery(ANSWERED)
                                .bind("site", comment.site())
                                .bind("key", key.key())
                                .map((row, context) ->
                                        PrecedentsReader.answered(row).orElseThrow())
                                .one());
            });
            if (comment.isPublished()) {
                changes.of(comment.site(), List.of(PageId.of(comment.site(), comment.page())));
            }
            return twin;
        } catch (JdbiException e) {
            String state = e.getCause() instanceof SQLException sql ? sql.getSQLState() : null;
            if (key != null && LOCK_NOT_AVAILABLE.equals(state)) {
                throw new StillRunning(e);
            }
            if (REFERENCE_GONE.equals(state)) {
                throw new UnknownSite();
            }
            throw e;
        }
    }

    private static Query bound(Query query, NewComment comment, @Nullable IdempotencyKey key) {
        NewComment.Author author = comment.author();
        Assessment assessment = comment.screened().assessment();
        Integer[] bands = comment.simhash().isPresent()
                ? Arrays.stream(SimHash.bands(comment.simhash().getAsLong()))
                        .boxed()
                        .toArray(Integer[]::new)
                : new Integer[0];
        return query.bind("site", comment.site())
                .bind("key", key == null ? null : key.key())
                .bind("request", key == null ? null : key.request())
                .bind("answersSince", comment.submittedAt().minus(ANSWERS_KEPT))
                .bind("id", comment.id())
                .bind("page", PageId.of(comment.site(), comment.page()))
                .bind("pageKey", comment.page())
                .bind("title", comment.pageTitle())
                .bind("url", comment.pageUrl())
                .bind("parent", comment.parent())
                .bind("above", above(comment))
                .bind("path", comment.path().bytes())
                .bind("depth", comment.path().depth())
                .bind("status", comment.status().name())
                .bind("published", comment.isPublished())
                .bind("name", text(author.name()))
                .bind("website", text(author.website()))
                .bind("official", author.official())
                .bind("address", author.address())
                .bind("addressFingerprint", author.addressFingerprint())
                .bind("network", author.networkFingerprint())
                .bind("stamp", comment.stamp())
                .bind("text", comment.screened().text())
                .bind("html", comment.screened().html())
                .bind("verdict", assessment.verdict().name())
                .bind("risk", assessment.probability())
                .bind("complete", assessment.complete())
                .bind("signals", SignalsJson.written(assessment.signals()))
                .bind("policyVersion", comment.screened().policyVersion())
                .bind("modelVersion", assessment.modelVersion())
                .bind("bands", bands)
                .bind("simhash", comment.simhash().orElse(0))
                .bind("at", comment.submittedAt())
                .bind("editableUntil", comment.editableUntil());
    }

    /** What a published one may have to raise; what a held one must not lose: the comment it answers. */
    private static UUID[] above(NewComment comment) {
        UUID[] ancestors = comment.path().ancestors();
        return comment.isPublished()
                ? ancestors
                : Arrays.copyOfRange(ancestors, Math.max(0, ancestors.length - 1), ancestors.length);
    }

    private static @Nullable String text(@Nullable Masked masked) {
        return masked == null ? null : masked.text();
    }
}
