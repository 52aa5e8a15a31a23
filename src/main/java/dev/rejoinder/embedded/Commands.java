package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs and waits for them, as a user that they accept. */
record Commands(List<String> prefix) {
    /** Where programs and their libraries are. */
    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /**
     * @throws StartRefused when the program cannot be run at all or is not done in time
     */
    Outcome run(Duration limit, List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        // Anything else may be a secret of the service, or one of PG*, by which the operator means another server.
        builder.environment().keySet().retainAll(INHERITED);
        // Messages are searched for by their English words.
        builder.environment().put("LC_ALL", "C");
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            // Outputs are a few lines, well below what a pipe holds, so the wait comes first.
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartRefused("PostgreSQL inside did not answer in " + limit.toSeconds() + " s: "
                        + command.get(0) + " was given up. See whether the disk is very slow, then start again.");
            }
            return new Outcome(
                    process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new StartRefused(
                    "PostgreSQL inside could not be run on this machine (" + failure.getMessage()
                            + "). Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 to 18 of your own instead.",
                    failure);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", interrupted);
        }
    }
}
