package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
record Command(List<String> words, Map<String, String> environment, Path folder) {
    /**
     * What it said.
     *
     * @throws IllegalStateException when it fails, or has not ended after so many seconds; it is then ended
     */
    String run(int seconds) {
        try {
            Path said = Files.createTempFile(folder, "said-", ".log");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(
                        words.get(0) + (ended ? " failed:\n" : " took more than " + seconds + " s:\n") + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }
}
