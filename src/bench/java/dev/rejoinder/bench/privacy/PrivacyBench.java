package dev.rejoinder.bench.privacy;

import dev.rejoinder.bench.FreshFolder;
import dev.rejoinder.bench.speed.Started;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Starts the packaged service over a folder of its own, fills it, measures, prints the table and ends what it started. {@link Options} says
 * what it can be told.
 */
public final class PrivacyBench {
    private PrivacyBench() {}

    /**
     * Prints the report.
     *
     * @throws IllegalStateException when time is over, something was answered as it should not be, or something of the erased is left
     */
    public static void main(String... arguments) throws IOException {
        Options options = Options.fromSystemProperties();
        FreshFolder.at(options.folder());
        try (Started started = new Started()) {
            load("before");
            Report report = new PrivacyRun(options, started).measure();
            System.out.print(report);
            load("after");
            if (options.json() != null) {
                report.write(options.json());
            }
        }
    }

    private static void load(String when) {
        System.out.printf(
                Locale.ROOT,
                "load average %s: %.1f on %d processors%n",
                when,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
