package dev.rejoinder.kit;

import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What is really in the database, counted row by row: what the service's own counting is held against. */
@Dependent
public class Rows {
    private final Jdbi jdbi;

    Rows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Comments of a site by the queue they are in, those of none left out. */
    public Map<String, Long> queues(Blog blog) {
        return pairs("select lower(queued_as) as k, count(*) as v from comment where site_id = :site group by 1", blog);
    }

    /** The same as the tallies say. */
    public Map<String, Long> queueTallies(Blog blog) {
        return pairs(
                "select lower(queued_as) as k, sum(comments) as v from site_tally where site_id = :site group by 1"
                        + " having sum(comments) <> 0",
                blog);
    }

    /** Published comments by page key. */
    public Map<String, Long> published(Blog blog) {
        return pairs(
                "select p.key as k, count(*) as v from comment c join page p on p.site_id = c.site_id and p.id = c.page_id"
                        + " where c.site_id = :site and c.status = 'PUBLISHED' group by 1",
                blog);
    }

    /** The same as the tallies say. */
    public Map<String, Long> publishedTallies(Blog blog) {
        return pairs(
                "select p.key as k, sum(t.published) as v from page_tally t join page p on p.site_id = t.site_id and p.id = t.page_id"
                        + " where t.site_id = :site group by 1 having sum(t.published) <> 0",
                blog);
    }

    /** How many comments are shown that should not be, or not shown that should. */
    public long misplaced(Blog blog) {
        return pairs("""
                        select 'misplaced' as k, count(*) as v from comment c where c.site_id = :site and c.shown <> (
                            c.status = 'PUBLISHED' or exists (
                                select 1 from comment d where d.site_id = c.site_id and d.page_id = c.page_id
                                and d.status = 'PUBLISHED' and substring(d.path from 1 for octet_length(c.path)) = c.path))
                        """, blog).get("misplaced");
    }

    private Map<String, Long> pairs(String sql, Blog blog) {
        Map<String, Long> pairs = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(sql)
                .bind("site", blog.key())
                .map((row, context) -> pairs.put(row.getString("k"), row.getLong("v")))
                .list());
        return pairs;
    }
}
