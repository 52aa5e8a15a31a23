package dev.rejoinder.intake;

import dev.rejoinder.persistence.GroupCommit;
import dev.rejoinder.persistence.Recordset;
import dev.rejoinder.problem.DatabaseTrouble;
import dev.rejoinder.screening.ShingleOverlap;
import dev.rejoinder.screening.SimHash;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads everything a submission or an edit is judged by, in one statement, each part by an index and within a bound. Those that come at the same moment
 * share the statement.
 */
@Singleton
class SubmissionContexts {
    private static final int TOGETHER = 32;

    // A sub-select with a limit is looked up by index for each of those who ask, however many the planner thinks there
    // are. One network after the other: of two at once PostgreSQL 15 reads the whole hour of the site while it knows
    // little.
    private static final String READ = """
            select a.n, p.open, p.since, p.begun, p.titled, p.addressed, c.page_id, c.path, c.status,
                i.request, i.comment_id, i.published, i.html, i.submitted_at, i.editable_until,
                n.minute, n.hour, r.published as author_published, r.refused, u.uses as stamp_uses, s.alike, s.suggested
            from json_to_recordset(:asked::json) as a (%s)
            left join lateral (
                select open, coalesce(published_at, first_comment_at) as since, first_comment_at is not null as begun,
                    settled or title is not null as titled, settled or url is not null as addressed from page
                where site_id = :site and id = a.page limit 1) p on true
            left join lateral (
                select page_id, path, status from comment where site_id = :site and id = a.parent limit 1) c on true
            left join lateral (
                select request, comment_id, published, html, submitted_at, editable_until from idempotency
                where site_id = :site and key = a.key and submitted_at > a.at - interval '24 hours' limit 1) i on true
            cross join lateral (
                select count(*) filter (where submitted_at > a.at - interval '1 minute') as minute, count(*) as hour
                from (
                    select c.submitted_at from unnest(array[a.network0, nullif(a.network1, a.network0)]) network
                    cross join lateral (
                        (select submitted_at from comment where site_id = :site and network_fingerprint = network
                            and submitted_at > a.at - interval '1 hour' limit 1000)
                        union all
                        (select edited_at from comment_edit where site_id = :site and network_fingerprint = network
                            and edited_at > a.at - interval '1 hour' limit 1000)) c limit 1000) recent) n
            cross join lateral (
                select count(*) filter (where status = 'PUBLISHED') as published,
                    count(*) filter (where status in ('REJECTED', 'SPAM')) as refused from (
                    select c.status from unnest(array[a.network0, nullif(a.network1, a.network0)]) network
                    cross join lateral (
                        select status from comment where site_id = :site and address_fingerprint = a.address
                        and network_fingerprint = network and id is distinct from a.edited
                        limit 200) c limit 200) record) r
            cross join lateral (
                select count(*) as uses from (
                    select 1 from comment where site_id = :site and stamp = a.stamp limit 20) used) u
            cross join lateral (
                select count(*) as alike, array_agg(id) filter (where bits > :certain) as suggested from (
                    select near.id, min(bit_count((near.simhash # a.simhash)::bit(64))) as bits from (%s) near
                    group by near.id) near
                where bits <= :near and id is distinct from a.edited) s
            """.formatted(ContextRow.COLUMNS, SimilarTexts.LOOK);

    private final Jdbi jdbi;
    private final SimilarTexts similarTexts;
    private final GroupCommit<ContextQuery, SubmissionContext> groupCommit;

    SubmissionContexts(Jdbi jdbi, SimilarTexts similarTexts) {
        this.jdbi = jdbi;
        this.similarTexts = similarTexts;
        this.groupCommit = new GroupCommit<>(TOGETHER, this::read, DatabaseTrouble::isBehind);
    }

    /** What is known already. Only hashes that are near, and not very near, have the texts behind them read. */
    SubmissionContext read(ContextQuery query) {
        SubmissionContext known = groupCommit.join(query.site(), query);
        int refuted = similarTexts
                .refuted(
                        query.site(),
                        query.text(),
                        query.traces().simhash(),
                        known.similar().suggested())
                .size();
        return refuted == 0 ? known : known.withoutSimilar(refuted);
    }

    private List<SubmissionContext> read(String site, List<ContextQuery> asked) {
        List<ContextRow> rows = IntStream.range(0, asked.size())
                .mapToObj(n -> ContextRow.of(n, asked.get(n)))
                .toList();
        SubmissionContext[] known = new SubmissionContext[rows.size()];
        jdbi.useHandle(handle -> handle.createQuery(READ)
                .bind("site", site)
                .bind("asked", Recordset.json(rows))
                .bind("near", SimHash.NEAR)
                .bind("certain", ShingleOverlap.CERTAIN)
                .map((row, any) -> known[row.getInt("n")] = SubmissionContextColumns.context(
                        row, rows.get(row.getInt("n")).page()))
                .list());
        return List.of(known);
    }
}
