package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the prior that is shipped, and the everyday comments beside it: {@code -Ddata=} a folder of collections as {@link Corpus} reads
 * them, {@code -Dout=} the file to write the prior to; {@code everyday.bin} is written into the same folder. The same data give the same
 * files.
 */
public final class PriorMaker {
    private PriorMaker() {}

    public static void main(String... arguments) throws IOException {
        Path out = Path.of(System.getProperty("out", "src/main/resources/dev/rejoinder/learning/classifier/prior.bin"));
        List<Labelled> rows = Corpus.of(Path.of(System.getProperty("data"))).all();
        Files.createDirectories(out.toAbsolutePath().getParent());
        try (OutputStream to = Files.newOutputStream(out)) {
            learned(rows).write(to);
        }
        Path everyday = out.resolveSibling("everyday.bin");
        try (OutputStream to = Files.newOutputStream(everyday)) {
            EverydayChoice.of(rows).write(to);
        }
        System.out.printf("%s: %,d bytes%n%s: %,d bytes%n", out, Files.size(out), everyday, Files.size(everyday));
    }

    private static BaseModel learned(List<Labelled> rows) {
        return PriorRecipe.learn(rows.stream().filter(PriorRecipe::mayTeach).toList());
    }
}
