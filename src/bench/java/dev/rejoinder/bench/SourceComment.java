package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.markup.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * One comment of the data, as its blog had it.
 *
 * @param thread what it hangs on
 * @param id unique in the whole file
 * @param parent id of the comment it answers, in the same thread
 * @param author the name, perhaps blank
 * @param html the body
 */
public record SourceComment(
        String thread, String id, @Nullable String parent, String author, String html) {

    static SourceComment of(JsonNode line) {
        String body = line.path("body").asText();
        return new SourceComment(
                line.path("thread").asText(),
                line.path("id").asText(),
                line.path("parent").isTextual() ? line.path("parent").asText() : null,
                line.path("author").asText(""),
                line.path("format").asText().equals("html")
                        ? body
                        : Markdown.escape(body).replace("\n", "<br>"));
    }

    SourceComment atTop() {
        return new SourceComment(thread, id, null, author, html);
    }

    /** The page key under which the thread is kept. */
    String page() {
        return "/" + thread;
    }
}
