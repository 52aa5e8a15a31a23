package dev.rejoinder.learning;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of lessons. Each change to a site's lessons is a {@linkplain LessonSequence turn}. */
@Singleton
class Lessons {
    // Locked in one order, or two transactions might wait for each other; and as an array, for joined the planner would
    // read all lessons there are.
    static final String TURN = """
            with turned as (
                update lesson set in_force = not in_force where site_id = :site and decision_id = any(array(
                    select decision_id from lesson where site_id = :site and comment_id = any(:comments)
                        and in_force <> (decision_id = any(:standing)) order by comment_id, decision_id for update))
                returning 1)
            insert into learning (site_id, wanted, anew)
            select :site, 1, away from (select count(*)::int::boolean::int as away from turned) t
            where away = 1 or :teaches
            on conflict (site_id) do update set wanted = learning.wanted + 1,
                anew = case when excluded.anew = 1 then learning.wanted + 1 else learning.anew end
            returning wanted
            """;

    private static final String INSERT = """
            insert into lesson (
                site_id, decision_id, comment_id, spam, teachers, before, vector, sealed, address, taught_at, turn)
            values (:site, :decision, :comment, :spam, :teachers, :before, :vector, true, :address, :at, :turn)
            """;

    private final Jdbi jdbi;
    private final SealedVectors vectors;

    Lessons(Jdbi jdbi, SealedVectors vectors) {
        this.jdbi = jdbi;
        this.vectors = vectors;
    }

    /**
     * Adds lessons, their vectors sealed, and has those of these comments in force whose decisions stand, and no others.
     *
     * @return whether anything changed
     */
    boolean teach(String site, List<UUID> comments, List<UUID> standing, List<Lesson> lessons) {
        return jdbi.withHandle(handle -> handle.createQuery(TURN)
                .bind("site", site)
                .bind("comments", comments.toArray(UUID[]::new))
                .bind("standing", standing.toArray(UUID[]::new))
                .bind("teaches", !lessons.isEmpty())
                .mapTo(Long.class)
                .findOne()
                .map(turn -> {
                    add(handle, site, turn, lessons);
                    return true;
                })
                .orElse(false));
    }

    private void add(Handle handle, String site, long turn, List<Lesson> lessons) {
        if (lessons.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Lesson lesson : lessons) {
            batch.bind("site", site)
                    .bind("decision", lesson.decision())
                    .bind("comment", lesson.comment())
                    .bind("spam", lesson.spam())
                    .bindArray("teachers", String.class, lesson.teachers())
                    .bind("before", lesson.before())
                    .bind("vector", vectors.seal(site, lesson.decision(), lesson.vector()))
                    .bind("address", lesson.address())
                    .bind("at", lesson.at())
                    .bind("turn", turn)
                    .add();
        }
        batch.execute();
    }
}
