package dev.rejoinder.thread;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.page.PageAge;
import dev.rejoinder.comment.page.PageId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Reads what is published, a page at a time, by the index that holds it in reading order. */
@Singleton
public class ThreadReader {
    private static final String ENTRIES = """
            select c.id, c.parent_id, c.depth, c.path, c.status = 'PUBLISHED' as published, c.author_name,
                   c.author_website, c.official, c.submitted_at, c.edited_at, r.html,
                   (select count(*) from comment k
                    where k.site_id = :site and k.parent_id = c.id and k.status = 'PUBLISHED') as replies
            from (%s) c
            left join revision r on r.site_id = :site and r.comment_id = c.id and r.number = c.revision
                 and c.status = 'PUBLISHED'
            order by %s
            """;

    private static final String HEAD = """
            select p.title, p.url, p.open, coalesce(p.published_at, p.first_comment_at) as since,
                   (select coalesce(sum(t.published), 0) from page_tally t
                    where t.site_id = :site and t.page_id = :page) as total
            from page p where p.site_id = :site and p.id = :page
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    ThreadReader(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A part of a thread; an unknown page has an empty one.
     *
     * @param closeAfterDays age at which policy closes pages; null for never
     * @throws CommentNotInThread when the comment to turn to is not shown on this page
     */
    public ThreadSlice read(ThreadQuery query, @Nullable Integer closeAfterDays) {
        UUID page = PageId.of(query.site(), query.page());
        ThreadOrder order = query.newest() ? ThreadOrder.NEWEST : ThreadOrder.OLDEST;
        return handled(query.around() != null, handle -> {
            ReadingPath after = query.around() == null ? query.after() : order.before(handle, query, page);
            List<ThreadSlice.Entry> found = entries(handle, query, page, order, after);
            boolean more = found.size() > query.limit();
            List<ThreadSlice.Entry> entries = more ? found.subList(0, query.limit()) : found;
            ReadingPath next = more ? entries.get(entries.size() - 1).place().path() : null;
            return handle.createQuery(HEAD)
                    .bind("site", query.site())
                    .bind("page", page)
                    .map((row, context) -> slice(row, closeAfterDays, entries, next))
                    .findOne()
                    .orElseGet(() -> new ThreadSlice(null, null, true, null, 0, List.of(), null));
        });
    }

    private ThreadSlice slice(
            ResultSet row,
            @Nullable Integer closeAfterDays,
            List<ThreadSlice.Entry> entries,
            @Nullable ReadingPath next)
            throws SQLException {
        Instant since = instant(row.getTimestamp("since"));
        boolean open = PageAge.takesComments(row.getBoolean("open"), since, closeAfterDays, clock.instant());
        return new ThreadSlice(
                row.getString("title"),
                row.getString("url"),
                open,
                open ? PageAge.closesAt(since, closeAfterDays) : null,
                row.getLong("total"),
                entries,
                next);
    }

    /** To turn to a comment takes several looks, which have to see the same thread. */
    private <T> T handled(boolean steady, HandleCallback<T, RuntimeException> reading) {
        return steady
                ? jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reading)
                : jdbi.withHandle(reading);
    }

    private static List<ThreadSlice.Entry> entries(
            Handle handle, ThreadQuery query, UUID page, ThreadOrder order, @Nullable ReadingPath after) {
        var sql = handle.createQuery(ENTRIES.formatted(order.select(after != null), order.by("c")))
                .bind("site", query.site())
                .bind("page", page)
                .bind("limit", query.limit() + 1);
        if (after != null) {
            order.bind(sql, after);
        }
        return sql.map((row, context) -> entry(row)).list();
    }

    private static ThreadSlice.Entry entry(ResultSet row) throws SQLException {
        boolean published = row.getBoolean("published");
        return new ThreadSlice.Entry(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                new ThreadSlice.Place(row.getInt("depth"), ReadingPath.of(row.getBytes("path"))),
                published,
                new ThreadSlice.Author(
                        published ? row.getString("author_name") : null,
                        published ? row.getString("author_website") : null,
                        row.getBoolean("official")),
                row.getString("html"),
                new ThreadSlice.Times(
                        row.getTimestamp("submitted_at").toInstant(),
                        published ? instant(row.getTimestamp("edited_at")) : null),
                row.getInt("replies"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
