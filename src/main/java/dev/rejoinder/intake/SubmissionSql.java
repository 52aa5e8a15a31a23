package dev.rejoinder.intake;

import dev.rejoinder.comment.Counters;

/**
 * The statement that writes submissions, in the parts that those who go together need: keys when one has an Idempotency-Key, ancestors when
 * one is a reply, pages when one is not there yet or lacks what a comment brings. What is left out costs nothing, and most need none of it.
 *
 * <p>Every part hangs on "new_comments": what came in, but for those whose key a twin took first. PostgreSQL runs the parts as they are
 * asked for; counting them makes it lock in the order that all keep to: comments from the top down, pages, tallies, each by id. Rows that
 * may be there already are looked up by array, for which one plan by index fits however many there are.
 */
final class SubmissionSql {
    private static final String KEYS = """
            claimed as (
                insert into idempotency as i (
                    site_id, key, request, comment_id, published, html, submitted_at, editable_until)
                select :site, key, request, id, published, html, at, editable_until
                from input where key is not null order by key
                on conflict (site_id, key) do update set request = excluded.request, comment_id = excluded.comment_id,
                    published = excluded.published, html = excluded.html, submitted_at = excluded.submitted_at,
                    editable_until = excluded.editable_until
                where i.submitted_at <= :answersSince
                returning comment_id),
            """;

    private static final String CLAIMED = " where key is null or id in (select comment_id from claimed)";

    // The rows are locked first and revealed as they are then: a plain look sees them as they were when the statement
    // began.
    private static final String ANCESTORS = """
            ancestors as materialized (
                select id, shown from comment where site_id = :site and id = any(:ancestors) order by id for key share),
            revealed_ancestors as (
                update comment set shown = true
                where site_id = :site and id = any(:ancestors)
                    and (select count(*) from ancestors where not shown) > 0
                    and id in (select unnest(ancestor_ids) from new_comments where published)
                returning 1),
            """;

    private static final String COMMENTS = """
            written as (
                insert into comment (site_id, id, page_id, parent_id, path, depth, status, shown, version, revision,
                    risk, decision_required, author_name, author_website, official, address, address_fingerprint, network_fingerprint,
                    stamp, page_title, page_url, consent_version, submitted_at, settled_at, editable_until)
                select :site, id, page_id, parent, path, depth, status, published, 1, 1,
                    risk, decision_required, name, website, official, address, address_fingerprint, network,
                    stamp, title, url, consent, at, settled_at, editable_until
                from new_comments returning id),
            texts as (
                insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability,
                    complete, signals, policy_version, model_version, original)
                select :site, id, 1, text, html, at, verdict, risk,
                    complete, signals, policy_version, model_version, original
                from new_comments),
            similar_to as (
                insert into similarity (site_id, comment_id, submitted_at, simhash)
                select :site, id, at, simhash from new_comments where simhash is not null),
            listed as (
                insert into site_tally (site_id, queued_as, slot, comments)
                select :site, status, %2$s, count(*) from new_comments where %1$s
                group by status order by status
                on conflict (site_id, queued_as, slot) do update
                    set comments = site_tally.comments + excluded.comments
                returning 1),
            counted as (
                insert into page_tally (site_id, page_id, slot, published)
                select :site, page_id, %2$s, count(*) from new_comments
                where published and (select count(*) from listed) >= 0
                group by page_id order by page_id
                on conflict (site_id, page_id, slot) do update
                    set published = page_tally.published + excluded.published)
            select id from written
            """;

    private static final String[] WRITES = new String[8];

    static {
        for (int i = 0; i < WRITES.length; i++) {
            WRITES[i] = assemble((i & 4) != 0, (i & 2) != 0, (i & 1) != 0);
        }
    }

    private SubmissionSql() {}

    /**
     * Takes {@code site} and {@code rows}; with the parts also {@code answersSince}, {@code ancestors} and {@code pages}; gives the ids
     * written.
     */
    static String write(boolean keys, boolean ancestors, boolean pages) {
        return WRITES[(keys ? 4 : 0) + (ancestors ? 2 : 0) + (pages ? 1 : 0)];
    }

    private static String assemble(boolean keys, boolean ancestors, boolean pages) {
        String afterAncestors = ancestors
                ? "(select count(*) from ancestors) + (select count(*) from revealed_ancestors) >= 0"
                : "true";
        String afterPages = pages ? PageSql.DONE : "true";
        return "with input as materialized (select * from json_to_recordset(:rows::json) as r (" + SubmissionRow.COLUMNS
                + ")),\n" + (keys ? KEYS : "")
                + "new_comments as materialized (select * from input" + (keys ? CLAIMED : "") + "),\n"
                + (ancestors ? ANCESTORS : "")
                + (pages ? PageSql.WRITE.formatted(afterAncestors) : "")
                + COMMENTS.formatted(afterAncestors + " and " + afterPages, Counters.SLOT);
    }
}
