package dev.rejoinder.bench.speed;

import dev.rejoinder.bench.FreshFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Starts all it needs, measures every work and its yardsticks in turn, and prints the table. {@link Options} says what it can be told. */
public final class SpeedBench {
    private SpeedBench() {}

    /**
     * Prints the table.
     *
     * @throws IllegalStateException when something is missing, or anything was not answered as it should be
     */
    public static void main(String... arguments) throws IOException {
        Options options = Options.fromSystemProperties();
        Programs programs = Programs.found();
        options.ports().requireFree();
        FreshFolder.at(options.folder());
        Duration atMost = Duration.ofMinutes(options.minutes());
        long end = System.nanoTime() + atMost.toNanos();
        try (Started started = new Started()) {
            Database database = started.add(
                    Database.start(programs, options.folder(), options.ports().postgres()));
            Measured measured = started.add(
                    Measured.start(options, "service", options.ports().service(), database.jdbcUrl(Database.SERVICE)));
            System.out.printf(
                    Locale.ROOT,
                    "service %s, process %d, %s, load average %.1f on %d processors%n",
                    measured.url(),
                    measured.pid(),
                    options.java(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors());
            Wrk wrk = new Wrk(programs, options.folder());
            Works works = new Works(
                    Blog.open(measured, atMost.plusMinutes(1)),
                    wrk,
                    new PgBench(programs, database, options.folder()),
                    new Front(started, programs, options),
                    new FirstDay(options, database, wrk),
                    options.cold());
            requireKnown(options.only(), works.byName().keySet());
            List<Work.Outcome> outcomes = new ArrayList<>();
            for (Map.Entry<String, Works.Prepared> each : works.byName().entrySet()) {
                if (options.wants(each.getKey()) && System.nanoTime() < end) {
                    Work work = each.getValue().work();
                    outcomes.add(work.measure(
                            options,
                            () -> database.analyze(Database.SERVICE),
                            database::checkpoint,
                            () -> System.nanoTime() < end));
                }
            }
            Report report = new Report(outcomes);
            System.out.print(report);
            if (options.json() != null) {
                report.write(options.json());
            }
            if (report.refused() > 0) {
                throw new IllegalStateException(report.refused() + " requests were not answered as they should be");
            }
        }
    }

    private static void requireKnown(Set<String> asked, Set<String> known) {
        if (!known.containsAll(asked)) {
            throw new IllegalArgumentException("-Donly= takes some of " + known + ", not " + asked);
        }
    }
}
