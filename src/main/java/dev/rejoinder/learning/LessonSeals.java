package dev.rejoinder.learning;

import dev.rejoinder.sealing.RowResealing;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Re-encrypts the vectors of lessons, and encrypts those that never were. One that cannot be opened training leaves out, too. A training run
 * that reads meanwhile sees the old or the new bytes of a vector, which hold the same.
 */
@Singleton
class LessonSeals extends RowResealing<LessonSeals.Row, LessonSeals.Change> {
    static final String NEXT = """
            select decision_id from lesson where site_id = :site and decision_id > :after
            order by decision_id limit :most
            """;

    /** Locked in the order in which they are taught: whoever decides waits for a batch at most, and never crosswise. */
    static final String DUE = """
            select decision_id, vector, sealed from lesson where site_id = :site and decision_id = any(:ids)
                and (not sealed or substring(vector from 1 for 5) <> :mark)
            order by comment_id, decision_id for update
            """;

    private static final String UPDATE = """
            update lesson set vector = :vector, sealed = true where site_id = :site and decision_id = :decisionId
            """;

    /** Vectors are long. */
    private static final int MOST = 100;

    private final SealedVectors vectors;

    LessonSeals(Jdbi jdbi, SealedVectors vectors) {
        super(jdbi, vectors.mark(), NEXT, DUE, UPDATE, Row.class);
        this.vectors = vectors;
    }

    record Row(UUID decisionId, byte[] vector, boolean sealed) {}

    record Change(UUID decisionId, byte[] vector) {}

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        return super.reseal(site, after, Math.min(most, MOST));
    }

    @Override
    protected String column() {
        return "lesson.vector";
    }

    @Override
    protected UUID id(Row row) {
        return row.decisionId();
    }

    @Override
    protected Optional<Change> sealAnew(String site, Row row) {
        byte[] vector = vectors.open(site, row.decisionId(), row.vector(), row.sealed());
        return Optional.of(new Change(row.decisionId(), vectors.seal(site, row.decisionId(), vector)));
    }
}
