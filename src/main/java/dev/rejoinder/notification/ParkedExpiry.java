package dev.rejoinder.notification;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Expiry of messages that were given up, and that no operator has had tried again or removed. */
@Singleton
class ParkedExpiry extends RowExpiry {
    private static final int DAYS = 30;

    private static final String DUE = """
            select id from outbox where site_id = :site and parked_at < :before
            order by id limit :most""";

    private static final String FORGET = """
            delete from outbox where site_id = :site and id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    ParkedExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    public String what() {
        return "parked-messages";
    }

    @Override
    public int days(Policy policy) {
        return DAYS;
    }
}
