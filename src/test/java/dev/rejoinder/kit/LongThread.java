package dev.rejoinder.kit;

import org.jdbi.v3.core.Handle;

/** Comments of the greatest length, put straight into the database: every third begins a discussion, the two behind it reply. */
public final class LongThread {
    private static final String COMMENTS = """
            insert into comment (site_id, id, page_id, parent_id, path, depth, status, shown, version, revision, risk, author_name, official,
                submitted_at, settled_at, editable_until)
            select :site, id, page_id, case when id <> root then root end,
                case when id = root then uuid_send(id) else uuid_send(root) || uuid_send(id) end, case when id = root then 0 else 1 end,
                'PUBLISHED', true, 1, 1, 0, 'Ann', false, now(), now(), now()
            from (select p.id as page_id, ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
                         ('01990000-0000-7000-8000-' || lpad(to_hex(n - (n - 1) % 3), 12, '0'))::uuid as root
                  from page p, generate_series(1, :many) n where p.site_id = :site and p.key = :page) made
            """;

    private static final String TEXTS = """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                policy_version, model_version)
            select site_id, id, 1, words, '<p>' || words || '</p>', now(), 'CLEAN', 0, true, '[]', 1, 0
            from (select c.site_id, c.id, left(string_agg(md5(c.id::text || k) || ' words ', ''), :length) as words
                  from comment c, generate_series(1, :length / 39 + 1) k
                  where c.site_id = :site and c.author_name = 'Ann' and c.id < '01990000-0000-7000-9000-000000000000'
                  group by c.site_id, c.id) made
            """;

    private LongThread() {}

    /** The id of the n-th, from 1. */
    public static String id(int n) {
        return "01990000-0000-7000-8000-%012x".formatted(n);
    }

    /**
     * Adds so many of a length to a page.
     *
     * @param page one that has a comment already
     */
    public static void add(Handle handle, String site, String page, int many, int length) {
        handle.createUpdate(COMMENTS)
                .bind("site", site)
                .bind("page", page)
                .bind("many", many)
                .execute();
        handle.createUpdate(TEXTS).bind("site", site).bind("length", length).execute();
    }
}
