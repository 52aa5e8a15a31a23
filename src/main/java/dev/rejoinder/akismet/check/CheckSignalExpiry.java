package dev.rejoinder.akismet.check;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the signals of checks, which may quote the comments that were checked. */
@Singleton
class CheckSignalExpiry extends RowExpiry {
    static final String DUE = """
            select id from akismet_check where site_id = :site and checked_at < :before and signals is not null
            order by checked_at limit :most""";

    private static final String FORGET = """
            update akismet_check set signals = null where site_id = :site and id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    CheckSignalExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
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
