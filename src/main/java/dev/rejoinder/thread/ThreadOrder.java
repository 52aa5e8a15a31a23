package dev.rejoinder.thread;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.paging.LargePages;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The two reading orders in SQL: each walks an index of its own and starts right behind a given place. */
enum ThreadOrder {
    OLDEST {
        @Override
        String select(boolean after) {
            return SHOWN + (after ? " and path > :path" : "") + " order by path limit :limit";
        }

        @Override
        String by() {
            return "path";
        }

        @Override
        void bind(Query query, ReadingPath after) {
            query.bind("path", after.bytes());
        }

        @Override
        String back() {
            return SHOWN + " and path < :path order by path desc limit :skip + 1";
        }

        @Override
        String backwards() {
            return "path desc";
        }
    },
    NEWEST {
        @Override
        String select(boolean after) {
            String rest = SHOWN + (after ? " and " + ROOT + " < :root" : "") + " order by " + ROOT
                    + " desc, path limit :limit";
            return after
                    ? "select * from (select * from (" + SHOWN + " and " + ROOT
                            + " = :root and path > :path order by path limit :limit) same"
                            + " union all select * from (" + rest + ") older) both_parts order by " + by()
                            + " limit :limit"
                    : rest;
        }

        @Override
        String by() {
            return ROOT + " desc, path";
        }

        @Override
        void bind(Query query, ReadingPath after) {
            query.bind("path", after.bytes()).bind("root", after.rootBytes());
        }

        @Override
        String back() {
            String same = SHOWN + " and " + ROOT + " = :root and path < :path order by path desc limit :skip + 1";
            String newer = SHOWN + " and " + ROOT + " > :root order by " + ROOT + ", path desc limit :skip + 1";
            return "select * from ((" + same + ") union all (" + newer + ")) both_parts order by " + backwards()
                    + " limit :skip + 1";
        }

        @Override
        String backwards() {
            return ROOT + ", path desc";
        }
    };

    static final String SHOWN = "select * from comment where site_id = :site and page_id = :page and shown";
    static final String ROOT = "substring(path from 1 for 16)";

    /** Behind so many comments pages are not counted from the start of the thread, for that would cost by what stands before. */
    static final int COUNTED = 1_000;

    /** Rows with their texts, and about how many bytes each takes in JSON. */
    static final String WITH_TEXTS = """
            select o.*, r.html, 400 + coalesce(octet_length(r.html), 0) + coalesce(octet_length(o.author_name), 0)
                   + coalesce(octet_length(o.author_website), 0) as bytes
            from (%s) o
            left join revision r on r.site_id = :site and r.comment_id = o.id and r.number = o.revision
                 and o.status = 'PUBLISHED'
            """;

    private static final String PLACE = """
            select path, bytes from (%s) s
            """;

    /** Counted in the index alone, and no farther than is looked for. */
    private static final String RANK = """
            select count(*) from (%s) back
            """;

    private static final String BEFORE = """
            select path
            from (select path, row_number() over w as n, sum(bytes) over w as so_far from (%1$s) s
                  window w as (order by %2$s rows unbounded preceding)) back
            where n > :skip or so_far > :room order by n limit 1
            """;

    /** The rows of a page, perhaps behind a place. */
    abstract String select(boolean after);

    /** The order. */
    abstract String by();

    /** Binds the place that the others speak of. */
    abstract void bind(Query query, ReadingPath after);

    /** The rows right before a place, from there back, one more than are to be skipped. */
    abstract String back();

    /** The order read from its end. */
    abstract String backwards();

    private record Place(byte[] path, long bytes) {}

    /**
     * The place before the page of this size that holds the comment asked for; null when that is the first. Far into a long thread that page
     * begins half a page before the comment. It begins later where long comments would leave no room for the one asked for.
     *
     * @throws CommentNotInThread when the comment is not shown on this page
     */
    @Nullable
    ReadingPath before(Handle handle, ThreadQuery query, UUID page) {
        Place target = handle.createQuery(PLACE.formatted(WITH_TEXTS.formatted(SHOWN + " and id = :id")))
                .bind("site", query.site())
                .bind("page", page)
                .bind("id", Objects.requireNonNull(query.around()))
                .map((row, context) -> new Place(row.getBytes("path"), row.getLong("bytes")))
                .findOne()
                .orElseThrow(CommentNotInThread::new);
        ReadingPath place = ReadingPath.of(target.path());
        int rank = at(handle.createQuery(RANK.formatted(back())), query, page, place)
                .bind("skip", COUNTED - 1)
                .mapTo(Integer.class)
                .one();
        String back = BEFORE.formatted(WITH_TEXTS.formatted(back()), backwards());
        return at(handle.createQuery(back), query, page, place)
                .bind("skip", rank < COUNTED ? rank % query.limit() : query.limit() / 2)
                .bind("room", LargePages.MOST_BYTES - target.bytes())
                .mapTo(byte[].class)
                .findOne()
                .map(ReadingPath::of)
                .orElse(null);
    }

    private Query at(Query sql, ThreadQuery query, UUID page, ReadingPath place) {
        bind(sql.bind("site", query.site()).bind("page", page), place);
        return sql;
    }
}
