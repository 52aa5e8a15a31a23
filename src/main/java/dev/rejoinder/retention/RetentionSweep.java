package dev.rejoinder.retention;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.SiteDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Erases data past the retention periods of a site's policy. Each batch is a transaction of its own, so that nothing else has to wait. */
@Singleton
class RetentionSweep {
    private static final int BATCH = 500;
    private static final String WHOLE = "refused";
    private static final int COUNTED = 10_000;

    private final SiteDirectory directory;
    private final List<Expiring> kinds;
    private final MeterRegistry metrics;
    private final Clock clock;

    RetentionSweep(SiteDirectory directory, @All List<Expiring> kinds, MeterRegistry metrics, Clock clock) {
        this.directory = directory;
        // What is deleted as a whole goes first: nothing of it needs to be forgotten piece by piece.
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing((Expiring kind) -> !kind.what().equals(WHOLE))
                        .thenComparing(Expiring::what))
                .toList();
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What would be forgotten now, kind by kind; counted up to {@value #COUNTED}. */
    List<Due> due(String site) {
        Policy policy = directory.require(site).policy();
        return kinds.stream()
                .map(kind ->
                        new Due(kind.what(), kind.days(policy), kind.due(site, before(kind, policy), COUNTED), COUNTED))
                .toList();
    }

    /** Forgets all that is due on a site, unless it is told to stop; how many things that were. */
    int run(String site, Stop stop) {
        return directory
                .find(site)
                .map(found -> run(site, found.policy(), stop))
                .orElse(0);
    }

    private int run(String site, Policy policy, Stop stop) {
        int forgotten = 0;
        RuntimeException failed = null;
        for (Expiring kind : kinds) {
            try {
                forgotten += run(site, kind, policy, stop);
            } catch (RuntimeException e) {
                // The other kinds have their turn all the same.
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return forgotten;
    }

    private int run(String site, Expiring kind, Policy policy, Stop stop) {
        int forgotten = 0;
        int batch;
        do {
            batch = kind.forget(site, before(kind, policy), BATCH);
            forgotten += batch;
            metrics.counter("rejoinder.retention.forgotten", "what", kind.what())
                    .increment(batch);
        } while (batch >= BATCH && !stop.isAsked());
        return forgotten;
    }

    private Instant before(Expiring kind, Policy policy) {
        return clock.instant().minus(Duration.ofDays(kind.days(policy)));
    }

    /** Whether the service is about to end. */
    @FunctionalInterface
    interface Stop {
        boolean isAsked();
    }
}
