package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the hashes that near-duplicates are found by, which is done for three days. */
@Singleton
class SimilarityExpiry extends RowExpiry {
    private static final String DUE = """
            select comment_id from similarity where site_id = :site and comment_id < :before
            order by comment_id limit :most""";

    private static final String FORGET = """
            delete from similarity where site_id = :site and comment_id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    SimilarityExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    protected Object before(Instant instant) {
        return TimeOrderedIds.first(instant);
    }

    @Override
    public String what() {
        return "similarity";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().screeningDays();
    }
}
