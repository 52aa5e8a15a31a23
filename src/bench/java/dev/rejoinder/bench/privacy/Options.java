package dev.rejoinder.bench.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the run is told, by system properties of the same names.
 *
 * @param rows comments of the person who is erased ({@code 100000}); half as many are forgotten by age
 * @param seconds how long what others feel is measured while nothing else runs ({@code 15})
 * @param minutes after so many the run fails ({@code 15})
 * @param watch whether to tell at which statements the database was seen ({@code false}); costs a little
 * @param runner the packaged service to measure
 * @param folder where the run keeps its files; emptied at the start
 * @param json where the figures go as JSON, if anywhere
 */
record Options(
        int rows,
        int seconds,
        int minutes,
        boolean watch,
        Path runner,
        Path folder,
        @Nullable Path json) {
    private static final int FEWEST = 1_000;

    static Options fromSystemProperties() {
        String json = System.getProperty("json");
        int rows = Integer.getInteger("rows", 100_000);
        if (rows < FEWEST) {
            throw new IllegalArgumentException("-Drows= takes " + FEWEST + " or more");
        }
        return new Options(
                rows,
                Integer.getInteger("seconds", 15),
                Integer.getInteger("minutes", 15),
                Boolean.getBoolean("watch"),
                Path.of(System.getProperty("runner", "target/quarkus-app/quarkus-run.jar"))
                        .toAbsolutePath(),
                Path.of(System.getProperty("folder", "target/bench-privacy")).toAbsolutePath(),
                json == null ? null : Path.of(json));
    }
}
