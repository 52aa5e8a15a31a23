package dev.rejoinder.retention;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Requests whose link is good no more. */
@Singleton
class RequestExpiry implements Expiring {
    private static final String DUE =
            "select id from data_request where site_id = :site and requested_at < :before and remains is null limit :most";

    private final Jdbi jdbi;

    RequestExpiry(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String what() {
        return "data-requests";
    }

    @Override
    public int days(Policy policy) {
        return (int) DataRequest.VALID.toDays();
    }

    @Override
    public int due(String site, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (" + DUE + ") due")
                .bind("site", site)
                .bind("before", before)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int forget(String site, Instant before, int most) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from data_request where site_id = :site and id in (" + DUE + ")")
                        .bind("site", site)
                        .bind("before", before)
                        .bind("most", most)
                        .execute());
    }
}
