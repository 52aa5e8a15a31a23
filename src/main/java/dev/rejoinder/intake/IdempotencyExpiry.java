package dev.rejoinder.intake;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** What retries are answered: kept just as long as the contract says, 24 hours. */
@Singleton
class IdempotencyExpiry extends RowExpiry {
    IdempotencyExpiry(Jdbi jdbi) {
        super(jdbi, "idempotency", "key");
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
