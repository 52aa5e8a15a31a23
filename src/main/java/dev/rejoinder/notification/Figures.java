package dev.rejoinder.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** How much was sent and how much was not. No figure tells sites or people apart. */
@Singleton
class Figures {
    /** Counted no further: that it is too many is known by then. */
    private static final int MOST = 10_000;

    private final Jdbi jdbi;
    private final Counter sent;
    private final Counter failed;

    Figures(Jdbi jdbi, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.sent = Counter.builder("rejoinder.outbox.sent")
                .description("Messages done with by this replica")
                .register(meters);
        this.failed = Counter.builder("rejoinder.outbox.failed")
                .description("Attempts of this replica that failed")
                .register(meters);
        Gauge.builder("rejoinder.outbox.parked", this, Figures::parkedOrUnknown)
                .description("Messages given up, on all sites; at most " + MOST)
                .register(meters);
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }

    private double parkedOrUnknown() {
        OptionalLong parked = parked();
        return parked.isPresent() ? parked.getAsLong() : Double.NaN;
    }

    /** How many messages of all sites were given up; empty while the database is away. */
    OptionalLong parked() {
        try {
            return OptionalLong.of(jdbi.withHandle(handle -> handle.createQuery(
                            "select count(*) from (select 1 from outbox where parked_at is not null limit :most) as parked")
                    .bind("most", MOST)
                    .mapTo(Long.class)
                    .one()));
        } catch (JdbiException away) {
            return OptionalLong.empty();
        }
    }
}
