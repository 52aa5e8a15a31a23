package dev.rejoinder.retention;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.site.SiteDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the retention sweep of one site with a clock that is some days ahead. */
@Dependent
public class Sweep {
    private final SiteDirectory directory;
    private final List<Expiring> kinds;
    private final MeterRegistry metrics;
    private final RetentionSchedule.OneSite oneSite;
    private final Clock clock;

    Sweep(
            SiteDirectory directory,
            @All List<Expiring> kinds,
            MeterRegistry metrics,
            RetentionSchedule.OneSite oneSite,
            Clock clock) {
        this.directory = directory;
        this.kinds = kinds;
        this.metrics = metrics;
        this.oneSite = oneSite;
        this.clock = clock;
    }

    /** How many things were forgotten. */
    public int after(int days, String site) {
        int[] forgotten = new int[1];
        oneSite.alone(site, key -> forgotten[0] = forgetting(days).run(key, () -> false));
        return forgotten[0];
    }

    /** What would be, by kind. */
    public Map<String, Integer> dueAfter(int days, String site) {
        Map<String, Integer> due = new TreeMap<>();
        forgetting(days).due(site).forEach(each -> due.put(each.what(), each.count()));
        return due;
    }

    private RetentionSweep forgetting(int days) {
        return new RetentionSweep(directory, kinds, metrics, Clock.offset(clock, Duration.ofDays(days)));
    }
}
