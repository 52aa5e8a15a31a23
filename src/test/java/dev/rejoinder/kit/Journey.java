package dev.rejoinder.kit;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.also;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.EdgeFixture.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that someone who writes addresses everywhere can do on a site, and what readers and moderators see of it. */
public final class Journey {
    private static final String PAGE = "/2015/shoulder-knots";

    private final Site site;
    private final Persona who;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private String id = "";
    private String token = "";

    public Journey(Site site, Persona who) {
        this.site = site;
        this.who = who;
    }

    /** Each answer, heads and all, by what was asked. */
    public Map<String, String> seen() {
        return seen;
    }

    public String id() {
        return id;
    }

    /** A submission that holds an address in everything that may hold one. */
    String submission() {
        return Blog.json(Map.of(
                "page",
                PAGE,
                "title",
                "Write to " + who.inTitle,
                "author",
                Map.of("name", "Q " + who.inName, "email", who.email, "website", "https://q.example/"),
                "text",
                who.text()));
    }

    public void submit() {
        Answer posted = post(201, 202, Persona.IPV4, submission(), "Idempotency-Key", "k", "User-Agent", who.agent);
        JsonNode receipt = posted.json();
        id = receipt.path("id").asText();
        token = receipt.path("editToken").asText();
        Answer again = post(201, 202, Persona.IPV6, submission(), "Idempotency-Key", "k");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        post(201, 202, Persona.IPV6, submission(), "Origin", "null", "Referer", "https://q.example/?" + who.agent);
        form(303, "name=" + enc(who.inName) + "&text=" + enc("Now " + who.text()) + "&title=" + enc(who.inTitle));
        form(303, "name=Q&text=" + enc(who.text()) + "&homepage=" + enc(who.refused));
        post(
                201,
                202,
                Persona.IPV6,
                submission().replaceFirst("\\{", "{\"url\": \"https://blog.example/" + who.refused + "\","));
    }

    /** What is refused says why, and not what was typed. */
    public void err() {
        post(422, 422, Persona.IPV6, submission().replace(PAGE, who.refused));
        post(422, 422, Persona.IPV6, submission().replace("https://q.example/", "https://q.example/" + who.refused));
        post(422, 422, Persona.IPV6, submission().replace("https://q.example/", who.refused));
        post(422, 422, Persona.IPV6, submission().replace(who.email, who.refused + " " + who.refused));
        post(422, 422, Persona.IPV6, submission(), "Idempotency-Key", who.refused + " " + who.refused);
        post(422, 422, Persona.IPV6, submission().replaceFirst("\\{", "{\"parent\": \"" + who.refused + "\","));
        post(422, 422, Persona.IPV4, submission().replace("Mail", "Other"), "Idempotency-Key", "k");
        post(400, 400, Persona.IPV6, submission().replaceFirst("\\{", "{\"" + who.refused + "\": 1,"));
        post(400, 400, Persona.IPV6, submission() + who.refused);
        post(403, 403, Persona.IPV6, submission(), "Origin", "https://" + who.refused);
        post(401, 401, Persona.IPV6, submission(), "Authorization", "Bearer " + who.refused);
        call(404, "GET", "/" + enc(who.refused), null);
        call(404, "GET", "/comments/" + enc(who.refused), null, "Edit-Token", who.refused);
        call(403, "GET", "/comments/" + id, null, "Edit-Token", who.refused);
        call(405, "PUT", "/comments/" + id, "{\"text\": \"" + who.refused + "\"}");
        call(422, "GET", "/thread?page=/a&limit=" + enc(who.refused), null);
        call(422, "GET", "/thread?page=/a&after=" + enc(who.refused), null);
        call(
                422,
                "POST",
                "/data-requests",
                "{\"email\": \"" + who.refused + " x\", \"kind\": \"" + who.refused + "\"}");
        call(404, "GET", "/data-requests/" + enc(who.refused), null);
        for (int i = 0; i < 31; i++) {
            post(201, 429, Persona.CROWDED, submission());
        }
        assertThat(seen.keySet()).as("one too many").anyMatch(label -> label.endsWith("-> 429"));
    }

    public void changeAndRead() {
        String own = "/comments/" + id;
        call(200, "GET", own, null, "Edit-Token", token);
        call(200, "PATCH", own, Blog.json(Map.of("text", "Now mail " + who.inEdit)), "Edit-Token", token);
        call(200, "POST", "/preview", Blog.json(Map.of("text", who.text())));
        call(202, "POST", "/data-requests", Blog.json(Map.of("email", who.email, "kind", "export")));
        call(202, "POST", "/data-requests", Blog.json(Map.of("email", who.refused, "kind", "erase")));
        for (String rest : List.of(
                "/thread?page=" + PAGE,
                "/thread?page=" + PAGE + "&shape=tree&sort=newest",
                "/counts?page=" + PAGE,
                "/form",
                "/privacy",
                "/thanks?held")) {
            call(200, "GET", rest, null);
        }
        call(200, "GET", "/privacy", null, "Accept", "text/html");
    }

    public void moderate() {
        moderator(200, "GET", "/moderation/queue?limit=2", null);
        moderator(200, "GET", "/moderation/queue?limit=1&q=" + enc(who.inText), null);
        Answer decided = moderator(
                200,
                "POST",
                "/moderation/decisions",
                "{\"items\": [{\"comment\": \"" + id + "\", \"to\": \"published\"}, {\"comment\": \"" + who.refused
                        + "\", \"to\": \"spam\"}]}");
        assertThat(decided.json().path("results").path(0).path("status").asInt())
                .isEqualTo(200);
        moderator(
                422,
                "POST",
                "/moderation/decisions",
                "{\"items\": [{\"comment\": \"" + id + "\", \"to\": \"" + who.refused + "\"}]}");
        moderator(200, "PUT", "/policy", "{\"linksAllowed\": 3}", "If-Match", "*");
        for (String rest : List.of(
                "/moderation/queue?status=published",
                "/moderation/queue?status=spam",
                "/moderation/queue?status=pending&sort=newest",
                "/moderation/pages",
                "/moderation/comments/" + id,
                "/thread?page=" + PAGE,
                "/policy",
                "/credentials",
                "/audit",
                "/retention",
                "/outbox")) {
            moderator(200, "GET", rest, null);
        }
        keep("GET /metrics", send("GET", "/metrics", null));
        keep("GET /health", send("GET", "/health", null));
    }

    public void withdraw() {
        call(204, "DELETE", "/comments/" + id, null, "Edit-Token", token);
        call(200, "GET", "/comments/" + id, null, "Edit-Token", token);
    }

    public Answer call(int status, String method, String rest, String body, String... headers) {
        String[] all = also(headers, "X-Forwarded-For", Persona.IPV6);
        Answer answer = send(
                method,
                site.path(rest),
                body == null ? null : utf8(body),
                body == null ? all : also(all, "Content-Type", "application/json"));
        assertThat(answer.status()).as(method + " " + rest + ": " + answer).isEqualTo(status);
        return keep(method + " " + rest, answer);
    }

    public Answer moderator(int status, String method, String rest, String body, String... headers) {
        return call(status, method, rest, body, also(headers, "Authorization", ADMIN));
    }

    /** A plain form; what answers one that is refused keeps what was typed and is not among what was seen. */
    public Answer form(int status, String fields) {
        Answer answer = posted(status, "/comments", "page=" + PAGE + "&email=" + enc(who.byForm) + "&" + fields);
        return status == 303 ? keep("form", answer) : answer;
    }

    /** The button behind a mail's link. */
    public void press(String path, String fields) {
        keep("POST " + path, pressed(path, fields));
    }

    /** The same, where it is meant to tell all. */
    public Answer pressed(String path, String fields) {
        return posted(200, path, fields);
    }

    private Answer posted(int status, String rest, String fields) {
        Answer answer = send(
                "POST",
                site.path(rest),
                utf8(fields),
                "X-Forwarded-For",
                Persona.IPV4,
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    private Answer post(int least, int most, String network, String body, String... headers) {
        Answer answer = send(
                "POST",
                site.path("/comments"),
                utf8(body),
                also(also(headers, "X-Forwarded-For", network), "Content-Type", "application/json"));
        assertThat(answer.status()).as(answer.toString()).isBetween(least, most);
        return keep("POST /comments", answer);
    }

    private Answer keep(String asked, Answer answer) {
        seen.put(
                seen.size() + " " + asked + " -> " + answer.status(),
                answer.headers().map() + "\n" + answer.text());
        return answer;
    }

    private static String enc(String text) {
        return encode(text, UTF_8);
    }
}
