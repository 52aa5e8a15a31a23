package dev.rejoinder.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts one thread, comment after comment, each once what it answers has been acknowledged. */
final class PostedThread {
    static final int LONGEST_TEXT = 20_000;

    private final String site;
    private final String origin;
    private final Api api;
    private final Tally tally;
    private final List<Posted> posted = new ArrayList<>();
    private final Map<String, @Nullable Posted> bySource = new HashMap<>();

    PostedThread(String site, String origin, Api api, Tally tally) {
        this.site = site;
        this.origin = origin;
        this.api = api;
        this.tally = tally;
    }

    /** What was acknowledged, in the order of posting. */
    List<Posted> post(List<SourceComment> comments) {
        comments.forEach(this::post);
        return List.copyOf(posted);
    }

    private void post(SourceComment source) {
        // A reply to a comment that was refused answers the one above.
        Posted parent = source.parent() == null ? null : bySource.get(source.parent());
        String text = AsTyped.markdown(source.html());
        Answer answer = api.send(
                "POST",
                "/sites/" + site + "/comments",
                body(source, parent, text),
                "Idempotency-Key",
                source.id(),
                "X-Forwarded-For",
                Author.network(source.author()));
        boolean fits = !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_TEXT;
        if (fits && (answer.status() == 201 || answer.status() == 202)) {
            boolean held = answer.status() == 202;
            tally.differences()
                    .check(
                            source.id(),
                            held ? "pending" : "published",
                            answer.body().path("status").asText());
            tally.posts().add(answer.nanos());
            Posted comment = new Posted(
                    answer.body().path("id").asText(),
                    parent,
                    held,
                    Author.name(source),
                    VisibleText.of(source.html()));
            posted.add(comment);
            bySource.put(source.id(), comment);
        } else {
            bySource.put(source.id(), parent);
            tally.refused(source, fits, answer);
        }
    }

    private Map<String, Object> body(SourceComment source, @Nullable Posted parent, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("page", source.page());
        body.put("title", source.thread());
        body.put("url", origin + source.page());
        body.put("author", Author.of(source));
        body.put("text", text);
        if (parent != null) {
            body.put("parent", parent.id());
        }
        return body;
    }
}
