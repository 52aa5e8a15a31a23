package dev.rejoinder.akismet.usage;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Expiry of counts of past months. They hold no personal data. */
@Singleton
class UsageExpiry extends RowExpiry {
    private static final int DAYS = 3 * 366;

    private static final String DUE = """
            select ctid from akismet_usage where site_id = :site and month < :before limit :most""";

    private static final String FORGET = """
            delete from akismet_usage where site_id = :site and ctid = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    UsageExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    protected Object before(Instant instant) {
        return Months.day(Months.of(instant));
    }

    @Override
    public String what() {
        return "check-counts";
    }

    @Override
    public int days(Policy policy) {
        return DAYS;
    }
}
