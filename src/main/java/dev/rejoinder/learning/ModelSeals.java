package dev.rejoinder.learning;

import dev.rejoinder.sealing.RowResealing;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Re-encrypts the weights of models, and encrypts those that never were. For a model that cannot be opened it requests a new one, which a
 * running service trains.
 */
@Singleton
class ModelSeals extends RowResealing<ModelSeals.Row, ModelSeals.Change> {
    /** A site has one model, which stands for the last of all ids. */
    private static final String NEXT = """
            select id from (values (cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid))) model (id)
            where id > :after and exists (select 1 from site_model where site_id = :site) limit :most
            """;

    /** Locked, or what training writes meanwhile would be lost. */
    static final String DUE = """
            select weights, sealed from site_model where site_id = :site and weights is not null
                and (not sealed or substring(weights from 1 for 5) <> :mark) for update
            """;

    private static final String UPDATE = """
            update site_model set weights = :weights, sealed = true where site_id = :site
            """;

    private final SealedWeights weights;
    private final LessonSequence lessonSequence;

    ModelSeals(Jdbi jdbi, SealedWeights weights, LessonSequence lessonSequence) {
        super(jdbi, weights.mark(), NEXT, DUE, UPDATE, Row.class);
        this.weights = weights;
        this.lessonSequence = lessonSequence;
    }

    record Row(byte[] weights, boolean sealed) {}

    record Change(byte[] weights) {}

    @Override
    protected String column() {
        return "site_model.weights";
    }

    @Override
    protected UUID id(Row row) {
        return SealedWeights.ROW;
    }

    @Override
    protected Optional<Change> sealAnew(String site, Row row) {
        try {
            byte[] plain = weights.open(site, row.weights(), row.sealed());
            return Optional.of(new Change(weights.seal(site, plain)));
        } catch (SealBroken e) {
            // Nothing is lost, so nobody is told.
            lessonSequence.wantAnew(site);
            return Optional.empty();
        }
    }
}
