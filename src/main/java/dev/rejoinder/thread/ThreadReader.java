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
                   c.author_website, c.official, c.submitted_at, c.edited_at, c.html, c.found, c.whole,
                   (select count(*) from comment k
                    where k.site_id = :site and k.parent_id = c.id and k.status = 'PUBLISHED') as replies
            from (select s.*, count(*) over () as found, sum(bytes) over () as whole,
                         sum(bytes) over (order by %2$s rows unbounded preceding) as so_far
                  from (%1$s) s) c
            where so_far <= :bytes or so_far = bytes
            order by %2$s
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
     * @param bytes about what its comments may take in JSON; the first may take more
     * @throws CommentNotInThread when the comment to turn to is not shown on this page
     */
    public ThreadSlice read(ThreadQuery query, @Nullable Integer closeAfterDays, int bytes) {
        UUID page = PageId.of(query.site(), query.page());
        ThreadOrder order = query.newest() ? ThreadOrder.NEWEST : ThreadOrder.OLDEST;
        return handled(query.around() != null, handle -> {
            ReadingPath after = query.around() == null ? query.after() : order.before(handle, query, page);
            ThreadSlice.Part part = part(query.limit(), rows(handle, query, page, order, after, bytes));
            return handle.createQuery(HEAD)
                    .bind("site", query.site())
                    .bind("page", page)
                    .map((row, context) -> slice(row, closeAfterDays, part))
                    .findOne()
                    .orElseGet(() -> new ThreadSlice(null, null, true, null, 0, part));
        });
    }

    private ThreadSlice slice(ResultSet row, @Nullable Integer closeAfterDays, ThreadSlice.Part part)
            throws SQLException {
        Instant since = instant(row.getTimestamp("since"));
        boolean open = PageAge.takesComments(row.getBoolean("open"), since, closeAfterDays, clock.instant());
        return new ThreadSlice(
                row.getString("title"),
                row.getString("url"),
                open,
                open ? PageAge.closesAt(since, closeAfterDays) : null,
                row.getLong("total"),
                part);
    }

    /** To turn to a comment takes several looks, which have to see the same thread. */
    private <T> T handled(boolean steady, HandleCallback<T, RuntimeException> reading) {
        return steady
                ? jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reading)
                : jdbi.withHandle(reading);
    }

    /** One that fits, of how many asked for, and what all of those would take. */
    private record Row(ThreadSlice.Entry entry, int found, long whole) {}

    /** From what there is for it, one more than it may have. */
    private static ThreadSlice.Part part(int limit, List<Row> rows) {
        if (rows.isEmpty()) {
            return ThreadSlice.Part.EMPTY;
        }
        List<ThreadSlice.Entry> entries =
                rows.stream().limit(limit).map(Row::entry).toList();
        Row first = rows.get(0);
        boolean more = first.found() > entries.size();
        ReadingPath next = more ? entries.get(entries.size() - 1).place().path() : null;
        return new ThreadSlice.Part(entries, next, first.whole(), more && entries.size() < limit);
    }

    private static List<Row> rows(
            Handle handle, ThreadQuery query, UUID page, ThreadOrder order, @Nullable ReadingPath after, int bytes) {
        String asked = ThreadOrder.WITH_TEXTS.formatted(order.select(after != null));
        var sql = handle.createQuery(ENTRIES.formatted(asked, order.by()))
                .bind("site", query.site())
                .bind("page", page)
                .bind("bytes", bytes)
                .bind("limit", query.limit() + 1);
        if (after != null) {
            order.bind(sql, after);
        }
        return sql.map((row, context) -> new Row(entry(row), row.getInt("found"), row.getLong("whole")))
                .list();
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
