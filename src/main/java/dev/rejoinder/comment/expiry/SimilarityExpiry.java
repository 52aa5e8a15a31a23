package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** By what near-duplicates are known, which is of use for three days. */
@Singleton
class SimilarityExpiry extends RowExpiry {
    SimilarityExpiry(Jdbi jdbi) {
        super(jdbi, "similarity", "comment_id");
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
