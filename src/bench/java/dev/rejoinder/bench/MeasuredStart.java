package dev.rejoinder.bench;

import dev.rejoinder.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One start of the packaged service over a database that runs already, timed; closing it stops the process. */
final class MeasuredStart implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofMillis(10);

    private final Process process;
    private final Figures figures;

    /**
     * @param seconds from the start of the process until it was ready
     * @param cpuSeconds user and system time it took for that, on all processors
     * @param mebibytes resident memory at that moment
     */
    record Figures(double seconds, double cpuSeconds, double mebibytes) {}

    private MeasuredStart(Process process, Figures figures) {
        this.process = process;
        this.figures = figures;
    }

    /** Returns once {@code /health/ready} answers 200, asked every 10 ms. */
    static MeasuredStart of(List<String> command, EmbeddedPostgres database, Path log) throws IOException {
        int port = Listening.freePort();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REJOINDER_"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "REJOINDER_SECRET", "bWVhc3VyZWQtd2l0aC1hLXNlY3JldC1vZi0zMi1iLi4="));
        URI base = URI.create("http://127.0.0.1:" + port);
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!Listening.isReady(base)) {
            if (!process.isAlive() || System.nanoTime() - begin > AT_MOST.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("The service did not get ready:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(BEAT.toNanos());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        return new MeasuredStart(process, new Figures(seconds, cpu, memory(process)));
    }

    Figures figures() {
        return figures;
    }

    /** Resident memory in MiB after so many seconds of idling. */
    double memoryAfter(int seconds) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return memory(process);
    }

    /** "VmRSS:   212992 kB", as Linux tells it. */
    private static double memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
