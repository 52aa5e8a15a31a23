package dev.rejoinder.bench.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All files {@code *.jsonl} of a folder: lines of {@code {"id","source","text","author"?,"url"?,"label": "spam"|"ham"}}. */
record Corpus(Map<String, List<Labelled>> files) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".jsonl";

    /** @throws IllegalArgumentException when there is none, or a line is not such a row */
    static Corpus of(Path folder) throws IOException {
        Map<String, List<Labelled>> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString().replace(ENDING, ""), rows(file));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no " + ENDING + " file in " + folder);
        }
        return new Corpus(files);
    }

    List<Labelled> all() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    private static List<Labelled> rows(Path file) throws IOException {
        List<Labelled> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    rows.add(row(JSON.readTree(line), file.getFileName() + ":" + (rows.size() + 1)));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static Labelled row(JsonNode row, String place) {
        String label = row.path("label").asText();
        if (!row.path("text").isTextual() || !(label.equals("spam") || label.equals("ham"))) {
            throw new IllegalArgumentException(place + " has no text, or no label that is spam or ham");
        }
        return new Labelled(
                row.path("id").asText(place),
                row.path("source").asText("unknown"),
                row.path("text").asText(),
                text(row, "author"),
                text(row, "url"),
                label.equals("spam"));
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.hasNonNull(field) && !row.path(field).asText().isBlank()
                ? row.path(field).asText()
                : null;
    }
}
