package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has broken services before.
 *
 * @param own made-up texts that are tried in every place
 * @param collected texts of public collections
 * @param documents bytes that may or may not be JSON
 */
public record HostileInputs(List<String> own, List<String> collected, List<byte[]> documents) {
    private static final int DEEP = 50_000;

    /** Nothing yet. */
    public HostileInputs() {
        this(List.of(), List.of(), List.of());
    }

    /** What comes with the project. */
    public static HostileInputs shipped() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> texts = new LinkedHashSet<>();
        List<byte[]> documents = new ArrayList<>(bombs());
        try (InputStream file = HostileInputs.class.getResourceAsStream("hostile-texts.json")) {
            strings(json.readTree(Objects.requireNonNull(file)), texts);
        }
        try (InputStream file = HostileInputs.class.getResourceAsStream("hostile-documents.json")) {
            json.readTree(Objects.requireNonNull(file))
                    .forEach(document -> documents.add(document.asText().getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new HostileInputs(List.copyOf(texts), List.of(), documents);
    }

    /** Also what lies in a folder with {@code blns}, {@code xss} and {@code json-test-suite}. */
    public HostileInputs with(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> texts = new LinkedHashSet<>();
        List<byte[]> all = new ArrayList<>(documents);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                String name = file.toString();
                if (name.contains("test_parsing")) {
                    all.add(Files.readAllBytes(file));
                } else if (name.contains("blns") || name.contains("xss")) {
                    strings(json.readTree(file.toFile()), texts);
                }
            }
        }
        return new HostileInputs(own, List.copyOf(texts), all);
    }

    private static List<byte[]> bombs() {
        List<byte[]> bombs = new ArrayList<>();
        for (String bomb : List.of(
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "[".repeat(DEEP),
                "{\"a\":".repeat(DEEP / 2) + "1" + "}".repeat(DEEP / 2),
                "1".repeat(DEEP),
                "1e" + "9".repeat(20),
                "\"" + "a".repeat(400_000) + "\"")) {
            bombs.add(bomb.getBytes(StandardCharsets.US_ASCII));
        }
        return bombs;
    }

    private static void strings(JsonNode node, Set<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        } else if (node.has("repeat")) {
            into.add(node.get("repeat").asText().repeat(node.get("times").asInt()));
        } else if (node.has("payload")) {
            into.add(node.get("payload").asText());
        } else {
            node.forEach(child -> strings(child, into));
        }
    }
}
