package dev.rejoinder.akismet.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that is over, by itself or because its time was up (then {@code exit} is not 0), and all that it printed. */
record Ended(int exit, String output, String errors) {
    /**
     * @throws IOException when there is no such program
     */
    static Ended of(Path folder, Map<String, String> environment, Duration limit, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            // Both are read at once: a process that nobody listens to stands still when a pipe is full.
            CompletableFuture<String> output = all(process.getInputStream());
            CompletableFuture<String> errors = all(process.getErrorStream());
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return new Ended(process.exitValue(), output.join(), errors.join());
            }
            end(process);
            return new Ended(-1, output.join(), errors.join() + "ended after " + limit.toSeconds() + " s");
        } finally {
            end(process);
        }
    }

    /** With all that it started: npm's pipes are held open by its children. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static CompletableFuture<String> all(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
