package dev.rejoinder.bench.screening;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the run is told, by system properties of the same names.
 *
 * @param train folder of {@code *.jsonl} files to learn from and to choose thresholds on
 * @param test folder of such files to be judged; rows with the id of a training row are left out
 * @param json where the figures go as JSON, if anywhere
 * @param prior a prior to use in place of the shipped one, if any
 */
record Options(
        Path train,
        Path test,
        @Nullable Path json,
        @Nullable Path prior) {
    static Options fromSystemProperties() {
        String json = System.getProperty("json");
        String prior = System.getProperty("prior");
        return new Options(
                folder("train"),
                folder("test"),
                json == null ? null : Path.of(json),
                prior == null ? null : Path.of(prior));
    }

    private static Path folder(String name) {
        String folder = System.getProperty(name);
        if (folder == null || !Path.of(folder).toFile().isDirectory()) {
            throw new IllegalArgumentException("-D" + name + "= takes a folder of .jsonl files");
        }
        return Path.of(folder);
    }
}
