package dev.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Feeds hostile input to a running service and fails on any complaint. By the same system properties as {@link LoadBench}, with {@code folder} for {@code file}. */
public final class HostileBench {
    private HostileBench() {}

    /**
     * Prints the report.
     *
     * @throws IllegalStateException when there is anything to complain about
     */
    public static void main(String... arguments) throws IOException {
        LoadBench.Settings settings = LoadBench.Settings.fromSystemProperties();
        Path folder = Path.of(System.getProperty("folder", "../shared/data/hostile"));
        HostileInputs own = HostileInputs.shipped();
        HostileReport report = new HostileRun(
                        settings.url(),
                        settings.adminToken(),
                        "hostile-" + Long.toString(Clock.systemUTC().millis(), 36),
                        settings.connections(),
                        settings.atMost())
                .run(Files.isDirectory(folder) ? own.with(folder) : own, 1);
        System.out.print(report);
        if (report.complaints() > 0) {
            throw new IllegalStateException(report.complaints() + " complaints");
        }
    }
}
