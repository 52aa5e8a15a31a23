package dev.rejoinder.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a service of commit 4802fb4 left behind: its database (by pg_dump), and how the same service, started anew on it, answered. Three
 * sites: {@code alder}, whose settings are all others than a site starts with; {@code birch}, which has something of every kind; {@code cedar},
 * on which the service was killed in the middle of its work. Nobody in it is real; all its secrets are made for this test.
 */
final class FormerData {
    /** After the process that was killed. */
    static final String TAKEN_UP = "what a kill had left is brought to its end";

    /** Its master secret and its administrator's token: values for this test, good for nothing else. */
    static final String SECRET = "YSBzZWNyZXQgZm9yIHRoZSB1cGdyYWRlIHRlc3QgISE=";

    static final String ADMIN_TOKEN = "the-administrators-token-in-the-upgrade-test";

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormerData() {}

    /** The whole database as SQL: schema, rows, and the history of migrations. */
    static String dump() {
        return resource("4802fb4.sql");
    }

    /** When the dump was made; the answers were given within minutes of it. */
    static Instant takenAt() {
        return Instant.parse(lines().findFirst().orElseThrow().path("at").asText());
    }

    /** In the order in which they happened. */
    static List<String> stories() {
        return lines().skip(1)
                .map(line -> line.path("story").asText())
                .distinct()
                .toList();
    }

    static List<Exchange> of(String story) {
        return lines().filter(line -> line.path("story").asText().equals(story))
                .map(Exchange::new)
                .toList();
    }

    private static Stream<JsonNode> lines() {
        return resource("4802fb4-answers.jsonl").lines().map(FormerData::parsed);
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = FormerData.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
