package dev.rejoinder.bench.privacy;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Looks again and again which statements the database is at, and for what it waits. Tells where time goes, not how much. */
final class Watch implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final int SHOWN = 8;
    private static final String LOOK = """
            select coalesce(wait_event_type || '/' || wait_event, 'at work') || ': ' || regexp_replace(query, '\\s+', ' ', 'g')
            from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
            """;

    private final Jdbi jdbi;
    private final String work;
    private final boolean isWanted;
    private final Map<String, Integer> seen = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** Tells when it is closed what was seen; where it is not wanted, it neither looks nor tells. */
    Watch(Jdbi jdbi, String work, boolean isWanted) {
        this.jdbi = jdbi;
        this.work = work;
        this.isWanted = isWanted;
        if (isWanted) {
            // Ends with the clock.
            Future<?> unused = clock.scheduleWithFixedDelay(this::look, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void look() {
        jdbi.useHandle(handle -> handle.createQuery(LOOK)
                .mapTo(String.class)
                .forEach(statement -> seen.merge(statement, 1, Integer::sum)));
    }

    /** The statements it was seen at most often, with how often. */
    private synchronized String told() {
        return seen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(each -> String.format(Locale.ROOT, "  %5d  %s%n", each.getValue(), each.getKey()))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (isWanted) {
            System.out.printf("%s, most seen statements:%n%s", work, told());
        }
    }
}
