package dev.rejoinder.learning;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/** Reads lessons in force to learn from them. */
@Singleton
class LessonReader {
    /** Lessons in force of one kind and origin, the latest first. */
    static final String LATEST = """
            select turn, decision_id, spam, teachers, before, vector, sealed from lesson
            where site_id = :site and spam = :spam and by_client = :client and in_force
                and turn > :after and turn <= :until
            order by turn desc, decision_id desc limit :most
            """;

    /** Their number, by the teachers of each. */
    static final String COUNT = """
            select teachers, count(*) as lessons from (
                select teachers from lesson
                where site_id = :site and spam = :spam and by_client = :client and in_force
                    and turn > :after and turn <= :until
                order by turn desc, decision_id desc limit :most) latest
            group by teachers
            """;

    /** At a time; they may be long. */
    private static final int FETCHED = 20;

    private static final byte[] NOTHING = {};

    /** How many lessons of one kind there are in a range of turns, by their teachers; of each origin as many as are learned. */
    Map<List<String>, Integer> count(Handle handle, String site, boolean spam, SequenceRange range) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Origin origin : Origin.values()) {
            bind(handle.createQuery(COUNT), site, spam, origin, range)
                    .map((row, context) -> counts.merge(teachers(row), row.getInt("lessons"), Integer::sum))
                    .list();
        }
        return counts;
    }

    /** Lessons of one kind and origin in a range of turns, the latest first; told one by one while it lasts. */
    void read(Handle handle, String site, boolean spam, Origin origin, SequenceRange range, Reader reader) {
        try (ResultIterator<LessonRow> rows = bind(handle.createQuery(LATEST), site, spam, origin, range)
                .setFetchSize(FETCHED)
                .map((row, context) -> lesson(row))
                .iterator()) {
            boolean more = true;
            while (more && rows.hasNext()) {
                more = reader.read(rows.next());
            }
        }
    }

    /**
     * Some of the turns.
     *
     * @param after the turn before the first one
     * @param until the last one
     */
    record SequenceRange(long after, long until) {}

    /** Takes a lesson; whether it wants more. */
    @FunctionalInterface
    interface Reader {
        boolean read(LessonRow lesson);
    }

    /**
     * A lesson as it is kept.
     *
     * @param vector as {@link SealedVectors} opens it
     * @param sealed whether it is
     */
    record LessonRow(
            long turn,
            UUID decision,
            boolean spam,
            List<String> teachers,
            double before,
            byte[] vector,
            boolean sealed) {
        /** The same, of which only the vector that was read from the bytes is wanted any more. */
        LessonRow withoutBytes() {
            return new LessonRow(turn, decision, spam, teachers, before, NOTHING, false);
        }

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "LessonRow[" + decision + "]";
        }
    }

    private static Query bind(Query query, String site, boolean spam, Origin origin, SequenceRange range) {
        return query.bind("site", site)
                .bind("spam", spam)
                .bind("client", origin == Origin.CLIENTS)
                .bind("after", range.after())
                .bind("until", range.until())
                .bind("most", origin.mostLessons());
    }

    private static LessonRow lesson(ResultSet row) throws SQLException {
        return new LessonRow(
                row.getLong("turn"),
                row.getObject("decision_id", UUID.class),
                row.getBoolean("spam"),
                teachers(row),
                row.getDouble("before"),
                row.getBytes("vector"),
                row.getBoolean("sealed"));
    }

    private static List<String> teachers(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("teachers").getArray())
                .sorted()
                .toList();
    }
}
