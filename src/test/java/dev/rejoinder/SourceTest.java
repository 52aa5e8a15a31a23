package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the source files themselves can tell. */
class SourceTest {
    @ParameterizedTest
    @CsvSource({"src/main, 250", "src/test, 300", "src/bench, 300", "src/yardstick, 250"})
    void aFileIsARoom(Path folder, int most) throws IOException {
        List<String> tooLong = sources(folder)
                .filter(file -> lines(file).size() > most)
                .map(file -> file + " has " + lines(file).size())
                .toList();

        assertThat(tooLong).isEmpty();
    }

    /** One in ten may be longer than a look takes in; where there are more, all of them are named. */
    @Test
    void mostFilesAreReadAtALook() throws IOException {
        List<Path> files = sources(Path.of("src", "main")).toList();
        List<String> tall = files.stream()
                .filter(file -> lines(file).size() > 110)
                .map(file -> file + " has " + lines(file).size())
                .sorted()
                .toList();

        assertThat(tall).hasSizeLessThanOrEqualTo(files.size() / 10);
    }

    @Test
    void statementsFitOnTheScreen() throws IOException {
        Set<String> verbs = Set.of("select", "insert", "update", "delete", "with");
        List<String> wide = new ArrayList<>();
        for (Path file : sources(Path.of("src", "main")).toList()) {
            String[] parts = String.join("\n", lines(file)).split("\"\"\"", -1);
            for (int block = 1; block < parts.length; block += 2) {
                if (verbs.contains(parts[block].strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT))) {
                    parts[block]
                            .lines()
                            .filter(line -> line.length() > 120)
                            .forEach(line -> wide.add(file + ": " + line.strip()));
                }
            }
        }

        assertThat(wide).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"src/main", "src/test", "src/bench", "src/yardstick"})
    void nothingIsLeftUndoneAndNothingSleeps(Path folder) throws IOException {
        // Spelt apart, or this file would find itself.
        List<String> words = List.of("TO" + "DO", "FIX" + "ME", "@Dis" + "abled", "Thread.sle" + "ep(");

        assertThat(sources(folder)
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> words.stream().anyMatch(line::contains))))
                .isEmpty();
    }

    private static Stream<Path> sources(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
