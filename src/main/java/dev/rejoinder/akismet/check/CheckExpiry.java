package dev.rejoinder.akismet.check;

import dev.rejoinder.expiry.AgedRows;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Checks and feedback as a whole, as long as fingerprints of networks, for that is what they are kept for. */
@Singleton
class CheckExpiry extends AgedRows {
    static final String DUE =
            "select id from akismet_check where site_id = :site and id < :before order by id limit :most";

    CheckExpiry(Jdbi jdbi) {
        super(jdbi, DUE, "delete from akismet_check where site_id = :site and id");
    }

    @Override
    public Object before(Instant instant) {
        return TimeOrderedIds.first(instant);
    }

    @Override
    public String what() {
        return "checks";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().networkDays();
    }
}
