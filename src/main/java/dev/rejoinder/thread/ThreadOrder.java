package dev.rejoinder.thread;

import dev.rejoinder.comment.ReadingPath;
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
        String by(String table) {
            return table + ".path";
        }

        @Override
        void bind(Query query, ReadingPath after) {
            query.bind("path", after.bytes());
        }

        @Override
        String rank() {
            return SHOWN.replace("*", "count(*)") + " and path < :path";
        }

        @Override
        String back() {
            return PATHS + " and path < :path order by path desc offset :skip limit 1";
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
                            + " union all select * from (" + rest + ") older) both_parts order by " + by("both_parts")
                            + " limit :limit"
                    : rest;
        }

        @Override
        String by(String table) {
            return "substring(" + table + ".path from 1 for 16) desc, " + table + ".path";
        }

        @Override
        void bind(Query query, ReadingPath after) {
            query.bind("path", after.bytes()).bind("root", after.rootBytes());
        }

        @Override
        String rank() {
            String count = SHOWN.replace("*", "count(*)");
            return "select (" + count + " and " + ROOT + " > :root) + (" + count + " and " + ROOT
                    + " = :root and path < :path)";
        }

        @Override
        String back() {
            String same = PATHS + " and " + ROOT + " = :root and path < :path order by path desc limit :skip + 1";
            String newer = PATHS + " and " + ROOT + " > :root order by " + ROOT + ", path desc limit :skip + 1";
            return "select path from ((" + same + ") union all (" + newer + ")) both_parts order by " + ROOT
                    + ", path desc offset :skip limit 1";
        }
    };

    static final String SHOWN = "select * from comment where site_id = :site and page_id = :page and shown";
    static final String PATHS = SHOWN.replace("*", "path");
    static final String ROOT = "substring(path from 1 for 16)";

    /** The rows of a page, perhaps behind a place. */
    abstract String select(boolean after);

    /** The order, for a table of this alias. */
    abstract String by(String table);

    /** Binds the place that the others speak of. */
    abstract void bind(Query query, ReadingPath after);

    /** How many comments stand before a place: counted in the index alone. */
    abstract String rank();

    /** The path so many comments back from right before a place. */
    abstract String back();

    /**
     * The place before the page of this size that holds the comment asked for; null when that is the first.
     *
     * @throws CommentNotInThread when the comment is not shown on this page
     */
    @Nullable
    ReadingPath before(Handle handle, ThreadQuery query, UUID page) {
        byte[] target = handle.createQuery(PATHS + " and id = :id")
                .bind("site", query.site())
                .bind("page", page)
                .bind("id", Objects.requireNonNull(query.around()))
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(CommentNotInThread::new);
        ReadingPath place = ReadingPath.of(target);
        long rank = at(handle.createQuery(rank()), query, page, place)
                .mapTo(Long.class)
                .one();
        if (rank < query.limit()) {
            return null;
        }
        return ReadingPath.of(at(handle.createQuery(back()), query, page, place)
                .bind("skip", rank % query.limit())
                .mapTo(byte[].class)
                .one());
    }

    private Query at(Query sql, ThreadQuery query, UUID page, ReadingPath place) {
        bind(sql.bind("site", query.site()).bind("page", page), place);
        return sql;
    }
}
