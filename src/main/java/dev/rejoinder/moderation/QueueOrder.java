package dev.rejoinder.moderation;

import dev.rejoinder.comment.page.PageId;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The orders of the queue in SQL, each along an index. */
enum QueueOrder {
    RISKIEST("""
            and (risk, id) < (:afterRisk::double precision, :afterId::uuid)
            """, """
            and (risk, id) >= (:endRisk::double precision, :endId::uuid)
            """, """
            order by %1$s.risk desc, %1$s.id desc
            """),
    OLDEST("""
            and id > :afterId::uuid
            """, """
            and id <= :endId::uuid
            """, """
            order by %1$s.id
            """),
    NEWEST("""
            and id < :afterId::uuid
            """, """
            and id >= :endId::uuid
            """, """
            order by %1$s.id desc
            """);

    private static final String LIST = """
            select * from comment where site_id = :site and queued_as = :status
            """;

    private static final String OF_PAGE = """
            and page_id = :page
            """;

    private final String afterPosition;
    private final String upToEnd;
    private final String order;

    QueueOrder(String afterPosition, String upToEnd, String order) {
        this.afterPosition = afterPosition;
        this.upToEnd = upToEnd;
        this.order = order;
    }

    static QueueOrder of(QueueQuery.Sort sort) {
        return valueOf(sort.name());
    }

    /** The clause that puts rows of a table in this order. */
    String by(String table) {
        return order.formatted(table);
    }

    /** The next comments of the list: after one position and up to and with another, each only where it is given. */
    String window(QueueQuery query, QueueQuery.@Nullable Position after, QueueQuery.@Nullable Position end, int limit) {
        return LIST
                + (query.page() == null ? "" : OF_PAGE)
                + (after == null ? "" : afterPosition)
                + (end == null ? "" : upToEnd)
                + by("comment")
                + "limit " + limit;
    }

    static Query bind(
            Query sql, QueueQuery query, QueueQuery.@Nullable Position after, QueueQuery.@Nullable Position end) {
        sql.bind("site", query.site()).bind("status", query.status().name());
        if (query.page() != null) {
            sql.bind("page", PageId.of(query.site(), query.page()));
        }
        bind(sql, query, "after", after);
        bind(sql, query, "end", end);
        return sql;
    }

    private static void bind(Query sql, QueueQuery query, String name, QueueQuery.@Nullable Position position) {
        if (position != null) {
            sql.bind(name + "Id", position.id());
            if (query.sort() == QueueQuery.Sort.RISKIEST) {
                sql.bind(name + "Risk", position.risk());
            }
        }
    }
}
