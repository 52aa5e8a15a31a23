package dev.rejoinder.learning;

import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals sites' models anew, and those that were never sealed. For one that cannot be opened it wants a new one, learned by a service. */
@Singleton
class ModelSeals implements Resealable {
    /** Locked, or what a round writes meanwhile would be lost. */
    static final String DUE = """
            select weights, sealed from site_model where site_id = :site and weights is not null
                and (not sealed or substring(weights from 1 for 5) <> :mark) for update
            """;

    private final Jdbi jdbi;
    private final SealedWeights weights;
    private final LessonSequence lessonSequence;

    ModelSeals(Jdbi jdbi, SealedWeights weights, LessonSequence lessonSequence) {
        this.jdbi = jdbi;
        this.weights = weights;
        this.lessonSequence = lessonSequence;
    }

    private record Stored(byte[] weights, boolean sealed) {
        @Override
        public String toString() {
            return "Stored";
        }
    }

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        int sealed = jdbi.inTransaction(handle -> handle.createQuery(DUE)
                .bind("site", site)
                .bind("mark", weights.mark())
                .map((row, context) -> new Stored(row.getBytes("weights"), row.getBoolean("sealed")))
                .findOne()
                .map(stored -> anew(handle, site, stored))
                .orElse(0));
        return new Step(null, sealed);
    }

    private int anew(Handle handle, String site, Stored stored) {
        try {
            byte[] plain = weights.open(site, stored.weights(), stored.sealed());
            return handle.createUpdate("update site_model set weights = :weights, sealed = true where site_id = :site")
                    .bind("site", site)
                    .bind("weights", weights.seal(site, plain))
                    .execute();
        } catch (SealBroken e) {
            lessonSequence.wantAnew(site);
            return 0;
        }
    }
}
