package dev.rejoinder.intake;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the stored answers to retries, after the 24 hours that the contract says. */
@Singleton
class IdempotencyExpiry extends RowExpiry {
    private static final String DUE = """
            select key from idempotency where site_id = :site and comment_id < :before
            order by comment_id limit :most""";

    private static final String FORGET = """
            delete from idempotency where site_id = :site and key = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    IdempotencyExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    protected Object before(Instant instant) {
        return TimeOrderedIds.first(instant);
    }

    @Override
    public String what() {
        return "idempotency-keys";
    }

    @Override
    public int days(Policy policy) {
        return 1;
    }
}
