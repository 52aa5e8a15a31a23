package dev.rejoinder.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends hostile input to every place where readers' input goes, and complains about answers that must not be. */
final class HostilePosts {
    private static final String MARK = "@@";

    /** A stored comment: its page and whether it waits. */
    record Stored(String id, String page, boolean held) {}

    private final Api api;
    private final String site;
    private final HostileAnswers answers;
    private final Queue<Stored> stored = new ConcurrentLinkedQueue<>();

    HostilePosts(Api api, String site, HostileAnswers answers) {
        this.api = api;
        this.site = site;
        this.answers = answers;
    }

    Queue<Stored> stored() {
        return stored;
    }

    /** As text, name and title at once where that is taken, else one by one. */
    void asText(String input, String page) {
        if (!post(page, Map.of("name", input), input, input)) {
            post(page, Map.of(), input, "plain");
            post(page, Map.of("name", input), "named", "plain");
        }
    }

    /** As website, as page key with its title, and in every query. */
    void everywhere(String input, String page) {
        post(page, Map.of("name", "w", "website", input), "with a website", "plain");
        post(input, Map.of("name", "p"), "on its page", input);
        get("/thread", "page", input);
        get("/thread", "page", page, "after", input);
        get("/thread", "page", page, "around", input);
        get("/thread", "page", page, "sort", input);
        get("/counts", "page", input);
        Answer preview = json("/preview", api.bytes(Map.of("text", input)));
        InertDom.complaint(preview.body().path("html").asText()).ifPresent(answers::complain);
        asForm(input);
    }

    /** As the whole body, as a field's value and as an unknown field. */
    void asDocument(byte[] document, String page) {
        json("/comments", document);
        String template = "{\"page\":\"" + page + "\",\"author\":{\"name\":\"d\"},\"text\":" + MARK + "}";
        remember(page, json("/comments", spliced(template, document)));
        json("/comments", spliced("{\"page\":\"p\",\"text\":\"t\",\"zzz\":" + MARK + "}", document));
    }

    private boolean post(String page, Map<String, String> author, String text, String title) {
        Map<String, Object> body = Map.of("page", page, "title", title, "author", author, "text", text);
        return remember(page, json("/comments", api.bytes(body)));
    }

    /** With an address that is none, so that the answer is the page that keeps what was typed. */
    private void asForm(String input) {
        String body = Api.path("", "page", input, "title", input, "name", input, "website", input, "text", input)
                .substring(1);
        Answer answer = answers.of(
                "form " + input,
                api.request("/sites/" + site + "/comments", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body + "&email=none"))
                        .build());
        InertDom.pageComplaint(answer.body().asText()).ifPresent(answers::complain);
    }

    private boolean remember(String page, Answer answer) {
        boolean taken = answer.status() == 201 || answer.status() == 202;
        if (taken) {
            stored.add(new Stored(answer.body().path("id").asText(), page, answer.status() == 202));
            InertDom.complaint(answer.body().path("html").asText()).ifPresent(answers::complain);
        }
        return taken;
    }

    private void get(String path, String... query) {
        String full = Api.path("/sites/" + site + path, query);
        answers.of("GET " + full, api.request(full).GET().build());
    }

    private Answer json(String path, byte[] body) {
        String shown = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
        return answers.of(
                "POST " + path + " " + shown,
                api.request("/sites/" + site + path, "Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private static byte[] spliced(String template, byte[] document) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int mark = template.indexOf(MARK);
        try {
            body.write(template.substring(0, mark).getBytes(StandardCharsets.UTF_8));
            body.write(document);
            body.write(template.substring(mark + MARK.length()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.toByteArray();
    }
}
