package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The scripts and texts beside this code. */
final class Shipped {
    private Shipped() {}

    static String text(String name) throws IOException {
        try (InputStream stream = Shipped.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> words() {
        try {
            return text("words.txt").lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that other programs can read. */
    static Path into(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text(name));
    }
}
