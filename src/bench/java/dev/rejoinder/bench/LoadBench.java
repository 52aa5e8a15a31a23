package dev.rejoinder.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Loads a file of real comments into a running service and fails on any difference. By system properties: {@code file} (one JSON object a line),
 * {@code url}, {@code token-file}, {@code connections} (16), {@code minutes} (30).
 */
public final class LoadBench {
    private LoadBench() {}

    /**
     * Prints the report.
     *
     * @throws IllegalStateException when anything came back otherwise than it was sent
     */
    public static void main(String... arguments) throws IOException {
        Settings settings = Settings.fromSystemProperties();
        SourceThreads source =
                SourceThreads.read(Path.of(System.getProperty("file", "../shared/data/load/haacked.ndjson")));
        LoadReport report = new LoadRun(
                        settings.url(),
                        settings.adminToken(),
                        "load-" + Long.toString(Clock.systemUTC().millis(), 36),
                        settings.connections(),
                        settings.atMost())
                .run(source);
        System.out.print(report);
        if (report.differences() > 0) {
            throw new IllegalStateException(report.differences() + " differences");
        }
    }

    /** What both benches are told. */
    record Settings(URI url, String adminToken, int connections, Duration atMost) {
        static Settings fromSystemProperties() throws IOException {
            return new Settings(
                    URI.create(System.getProperty("url", "http://127.0.0.1:8080")),
                    Files.readString(Path.of(System.getProperty("token-file", "data/admin-token")))
                            .strip(),
                    Integer.getInteger("connections", 16),
                    Duration.ofMinutes(Integer.getInteger("minutes", 30)));
        }
    }
}
