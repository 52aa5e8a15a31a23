package dev.rejoinder.akismet.check;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the hashes by which near-duplicates among checked comments are found. */
@Singleton
class CheckSimilarityExpiry extends RowExpiry {
    private static final String DUE = """
            select check_id from check_similarity where site_id = :site and check_id < :before
            order by check_id limit :most""";

    private static final String FORGET = """
            delete from check_similarity where site_id = :site and check_id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    CheckSimilarityExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    protected Object before(Instant instant) {
        return TimeOrderedIds.first(instant);
    }

    @Override
    public String what() {
        return "check-similarity";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().screeningDays();
    }
}
