package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.Prior;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the prior that is shipped: {@code -Ddata=} a folder of collections as {@link Corpus} reads them, {@code -Dout=} the file to write.
 * The same data give the same file.
 */
public final class PriorMaker {
    private PriorMaker() {}

    public static void main(String... arguments) throws IOException {
        Path out = Path.of(System.getProperty("out", "src/main/resources/dev/rejoinder/learning/prior.bin"));
        List<Labelled> rows = Corpus.of(Path.of(System.getProperty("data"))).all();
        Files.createDirectories(out.toAbsolutePath().getParent());
        try (OutputStream to = Files.newOutputStream(out)) {
            learned(rows).write(to);
        }
        System.out.printf("%s: %,d bytes%n", out, Files.size(out));
    }

    private static Prior learned(List<Labelled> rows) {
        return PriorRecipe.learn(rows.stream().filter(PriorRecipe::mayTeach).toList());
    }
}
