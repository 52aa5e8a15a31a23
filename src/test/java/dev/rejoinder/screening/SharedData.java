package dev.rejoinder.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real comments, from the data folder beside the checkout; tests skip where there is none. */
final class SharedData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedData() {}

    static List<JsonNode> rows(String file) {
        Path path = Path.of(System.getProperty("rejoinder.shared", "../shared"), "data", file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "no real comments beside the checkout: " + path);
        try (var lines = Files.lines(path)) {
            return lines.map(SharedData::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a comment kept as HTML, with its line breaks. */
    static String plainText(String html) {
        Document document = Jsoup.parse(html);
        document.select("br").append("\n");
        document.select("p, div, li, pre, blockquote").prepend("\n");
        return document.wholeText().strip();
    }

    static Candidate candidate(String text, @Nullable String name, @Nullable String website) {
        return new Candidate(text, name, website, null, 0);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
