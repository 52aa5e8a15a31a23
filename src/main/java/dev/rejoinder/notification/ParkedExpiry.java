package dev.rejoinder.notification;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Messages that were given up and nobody has looked after. */
@Singleton
class ParkedExpiry implements Expiring {
    private static final int DAYS = 30;

    private final Outbox outbox;
    private final Jdbi jdbi;

    ParkedExpiry(Outbox outbox, Jdbi jdbi) {
        this.outbox = outbox;
        this.jdbi = jdbi;
    }

    @Override
    public String what() {
        return "parked-messages";
    }

    @Override
    public int days(Policy policy) {
        return DAYS;
    }

    @Override
    public int due(String site, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (select 1 from outbox"
                        + " where site_id = :site and parked_at < :before limit :most) due")
                .bind("site", site)
                .bind("before", before)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int forget(String site, Instant before, int most) {
        return outbox.forgetParked(site, before, most);
    }
}
