package dev.rejoinder.screening.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** The lists in this package's resource files. */
public final class Resources {
    private Resources() {}

    /** The lines of a file, stripped, without blank ones and remarks ({@code #}). */
    public static List<String> lines(String resource) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list that stands in the code, parted by white space. */
    public static Set<String> words(String list) {
        return Collections.list(new StringTokenizer(list)).stream()
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
