package dev.rejoinder.akismet.check;

import dev.rejoinder.expiry.AgedRows;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Why checks were answered as they were, which may quote what was checked. */
@Singleton
class CheckSignalExpiry extends AgedRows {
    static final String DUE =
            "select id from akismet_check where site_id = :site and checked_at < :before and signals is not null"
                    + " order by checked_at limit :most";

    CheckSignalExpiry(Jdbi jdbi) {
        super(jdbi, DUE, "update akismet_check set signals = null where site_id = :site and id");
    }

    @Override
    public Object before(Instant instant) {
        return instant;
    }

    @Override
    public String what() {
        return "check-signals";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().screeningDays();
    }
}
