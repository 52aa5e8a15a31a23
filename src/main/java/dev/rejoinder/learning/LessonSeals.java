package dev.rejoinder.learning;

import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Seals lessons' vectors anew, and those that were never sealed. One that cannot be opened stays as it is. Whoever learns meanwhile reads
 * what was there before or what is now, which say the same.
 */
@Singleton
class LessonSeals implements Resealable {
    static final String NEXT = """
            select decision_id from lesson where site_id = :site and decision_id > :after order by decision_id limit :most
            """;

    /** Locked in the order in which they are taught: whoever decides waits for a batch at most, and never crosswise. */
    static final String DUE = """
            select decision_id, vector, sealed from lesson where site_id = :site and decision_id = any(:ids)
                and (not sealed or substring(vector from 1 for 5) <> :mark)
            order by comment_id, decision_id for update
            """;

    /** Vectors are long. */
    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final SealedVectors vectors;

    LessonSeals(Jdbi jdbi, SealedVectors vectors) {
        this.jdbi = jdbi;
        this.vectors = vectors;
    }

    private record Stored(UUID decision, byte[] vector, boolean sealed) {
        @Override
        public String toString() {
            return "Stored[" + decision + "]";
        }
    }

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        int some = Math.min(most, MOST);
        return jdbi.inTransaction(handle -> {
            List<UUID> lessons = handle.createQuery(NEXT)
                    .bind("site", site)
                    .bind("after", after == null ? new UUID(0, 0) : after)
                    .bind("most", some)
                    .mapTo(UUID.class)
                    .list();
            PreparedBatch batch = handle.prepareBatch("update lesson set vector = :vector, sealed = true"
                    + " where site_id = :site and decision_id = :decision");
            due(handle, site, lessons).forEach(row -> add(batch, site, row));
            int sealed = batch.size();
            batch.execute();
            return new Step(lessons.size() < some ? null : lessons.get(some - 1), sealed);
        });
    }

    private List<Stored> due(Handle handle, String site, List<UUID> lessons) {
        return handle.createQuery(DUE)
                .bind("site", site)
                .bind("ids", lessons.toArray(UUID[]::new))
                .bind("mark", vectors.mark())
                .map((row, context) -> new Stored(
                        row.getObject("decision_id", UUID.class), row.getBytes("vector"), row.getBoolean("sealed")))
                .list();
    }

    private void add(PreparedBatch batch, String site, Stored row) {
        try {
            byte[] vector = vectors.open(site, row.decision(), row.vector(), row.sealed());
            batch.bind("site", site)
                    .bind("decision", row.decision())
                    .bind("vector", vectors.seal(site, row.decision(), vector))
                    .add();
        } catch (SealBroken e) {
            // A round leaves it out too, and tells how many there are.
        }
    }
}
