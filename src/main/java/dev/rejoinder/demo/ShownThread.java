package dev.rejoinder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the demo's thread as it is shown.
 *
 * @param later where the next page begins, as a query's value; null on the last one
 */
record ShownThread(
        String heading,
        List<ShownComment> comments,
        @Nullable String later) {
    static ShownThread of(JsonNode thread) {
        JsonNode next = thread.path("next");
        return new ShownThread(
                heading(thread.path("total").asInt()),
                ShownComment.list(thread.path("comments"), thread.path("open").asBoolean(true)),
                next.isTextual() ? URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : null);
    }

    /** The comment of this id, wherever it stands; null if it is not on this page. */
    @Nullable
    ShownComment find(@Nullable String id) {
        return all(comments)
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Stream<ShownComment> all(List<ShownComment> comments) {
        return comments.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.replies())));
    }

    private static String heading(int total) {
        String count = total == 0 ? "No thoughts yet" : total == 1 ? "One thought" : total + " thoughts";
        return count + " on “" + DemoPage.TITLE + "”";
    }
}
