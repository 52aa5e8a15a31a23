package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A program that was started here, and is ended here. */
public final class Running implements Started.Closing {
    private static final int SECONDS_TO_END = 30;
    private static final int SECONDS_TO_START = 90;

    private final String name;
    private final Process process;
    private final Path log;

    private Running(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static Running start(String name, Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("REJOINDER_"));
        builder.environment().putAll(environment);
        return new Running(name, builder.start(), log);
    }

    /** Waits until it is ready; fails when it ends before, or takes too long. */
    public Running until(BooleanSupplier ready) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException(name + " did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(50_000_000);
        }
        return this;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits until it has come to its end, and gives what it said.
     *
     * @throws IllegalStateException when it failed, or took longer
     */
    public String ended(Duration atMost) throws IOException {
        try {
            boolean ended = process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
            String said = Files.readString(log);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(name + (ended ? " failed:\n" : " took too long:\n") + said);
            }
            return said;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
