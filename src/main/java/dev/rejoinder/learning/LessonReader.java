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
            where site_id = :site and spam = :spam and by_client = :client and in_force and turn > :after and turn <= :until
            order by turn desc, decision_id desc limit :most
            """;

    /** The same without what they say. */
    static final String COUNT = """
            select teachers, count(*) as lessons from (
                select teachers from lesson
                where site_id = :site and spam = :spam and by_client = :client and in_force and turn > :after and turn <= :until
                order by turn desc, decision_id desc limit :most) latest
            group by teachers
            """;

    private static final int FETCHED = 100;
    private static final byte[] NOTHING = {};

    /** How many lessons of one kind there are in a stretch of turns, by their teachers; of each origin as many as are learned. */
    Map<List<String>, Integer> count(Handle handle, String site, boolean spam, Stretch stretch) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Origin origin : Origin.values()) {
            bound(handle.createQuery(COUNT), site, spam, origin, stretch)
                    .map((row, context) -> counts.merge(teachers(row), row.getInt("lessons"), Integer::sum))
                    .list();
        }
        return counts;
    }

    /** Lessons of one kind and origin in a stretch of turns, the latest first; told one by one while it lasts. */
    void read(Handle handle, String site, boolean spam, Origin origin, Stretch stretch, Reader reader) {
        try (ResultIterator<Kept> rows = bound(handle.createQuery(LATEST), site, spam, origin, stretch)
                .setFetchSize(FETCHED)
                .map((row, context) -> kept(row))
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
    record Stretch(long after, long until) {}

    /** Takes a lesson; whether it wants more. */
    @FunctionalInterface
    interface Reader {
        boolean read(Kept lesson);
    }

    /**
     * A lesson as it is kept.
     *
     * @param vector as {@link SealedVectors} opens it
     * @param sealed whether it is
     */
    record Kept(
            long turn,
            UUID decision,
            boolean spam,
            List<String> teachers,
            double before,
            byte[] vector,
            boolean sealed) {
        /** The same, of which only the vector that was read from the bytes is wanted any more. */
        Kept withoutBytes() {
            return new Kept(turn, decision, spam, teachers, before, NOTHING, false);
        }

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "Kept[" + decision + "]";
        }
    }

    private static Query bound(Query query, String site, boolean spam, Origin origin, Stretch stretch) {
        return query.bind("site", site)
                .bind("spam", spam)
                .bind("client", origin == Origin.CLIENTS)
                .bind("after", stretch.after())
                .bind("until", stretch.until())
                .bind("most", origin.mostLessons());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
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
