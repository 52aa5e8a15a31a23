package dev.rejoinder.moderation;

import dev.rejoinder.comment.page.PageId;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The orders of the queue in SQL, each along an index. */
enum QueueOrder {
    RISKIEST(
            "(risk, id)",
            "(:%1$sRisk::double precision, :%1$sId::uuid)",
            "<",
            " order by %1$s.risk desc, %1$s.id desc"),
    OLDEST("id", ":%1$sId::uuid", ">", " order by %1$s.id"),
    NEWEST("id", ":%1$sId::uuid", "<", " order by %1$s.id desc");

    private final String key;
    private final String place;
    private final String behind;
    private final String order;

    QueueOrder(String key, String place, String behind, String order) {
        this.key = key;
        this.place = place;
        this.behind = behind;
        this.order = order;
    }

    static QueueOrder of(QueueQuery.Sort sort) {
        return valueOf(sort.name());
    }

    String by(String table) {
        return order.formatted(table);
    }

    /** The next comments of the list behind one place and up to another, both included or not as they are null. */
    String window(QueueQuery query, QueueQuery.@Nullable Position after, QueueQuery.@Nullable Position end, int limit) {
        return "select * from comment where site_id = :site and queued_as = :status"
                + (query.page() == null ? "" : " and page_id = :page")
                + (after == null ? "" : " and " + key + " " + behind + " " + place.formatted("after"))
                + (end == null
                        ? ""
                        : " and " + key + " " + ("<".equals(behind) ? ">=" : "<=") + " " + place.formatted("end"))
                + by("comment")
                + " limit " + limit;
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
