package dev.rejoinder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A comment of the demo's thread as its page shows it. Of one that was taken back only the place is left.
 *
 * @param by who wrote it
 * @param at when it was submitted (RFC 3339), and {@code time} the same for people
 * @param html sanitised by the API: the one thing that is put into the page as it is
 */
record ShownComment(
        String id, Author by, String at, String time, String html, State state, List<ShownComment> replies) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    /** A name, or a word for whoever gave none. */
    record Author(String name, @Nullable String website, boolean official) {}

    /** Whether it was taken back, and whether it can be answered. */
    record State(boolean withdrawn, boolean answerable) {}

    static List<ShownComment> list(JsonNode comments, boolean open) {
        return StreamSupport.stream(comments.spliterator(), false)
                .map(comment -> of(comment, open))
                .toList();
    }

    private static ShownComment of(JsonNode json, boolean open) {
        Instant at = Instant.parse(json.path("submittedAt").asText());
        boolean withdrawn = json.path("withdrawn").asBoolean();
        return new ShownComment(
                json.path("id").asText(),
                withdrawn ? new Author("Someone", null, false) : author(json.path("author")),
                at.toString(),
                WHEN.format(at),
                json.path("html").asText(),
                new State(withdrawn, open && !withdrawn),
                list(json.path("replies"), open));
    }

    private static Author author(JsonNode json) {
        String name = json.path("name").asText("");
        return new Author(
                name.isBlank() || json.path("name").isNull() ? "Anonymous" : name,
                json.path("website").textValue(),
                json.path("official").asBoolean());
    }
}
