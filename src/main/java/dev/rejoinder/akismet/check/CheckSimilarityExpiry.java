package dev.rejoinder.akismet.check;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** By what near-duplicates are known among what blogs asked about. */
@Singleton
class CheckSimilarityExpiry extends RowExpiry {
    CheckSimilarityExpiry(Jdbi jdbi) {
        super(jdbi, "check_similarity", "check_id", "check_id");
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
