package dev.rejoinder.akismet.check;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Expiry of checks and feedback. They stay as long as fingerprints of networks, which are what they are kept for. */
@Singleton
class CheckExpiry extends RowExpiry {
    static final String DUE = """
            select id from akismet_check where site_id = :site and id < :before
            order by id limit :most""";

    private static final String FORGET = """
            delete from akismet_check where site_id = :site and id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    CheckExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    protected Object before(Instant instant) {
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
