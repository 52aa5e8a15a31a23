package dev.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that a run keeps its files in. */
public final class FreshFolder {
    private FreshFolder() {}

    /** Makes it, or empties it of what an earlier run left; links are deleted, not followed. */
    public static Path at(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : inside(folder)) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(folder);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
