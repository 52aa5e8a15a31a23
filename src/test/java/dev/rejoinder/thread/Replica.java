package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.embedded.PackagedProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of several services on the same database, and how a test talks to it. */
final class Replica implements AutoCloseable {
    static final String ADMIN_TOKEN = "the-administrators-token-in-tests-only";
    private static final Pattern LISTENS = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern EDIT_TOKEN = Pattern.compile("\"editToken\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final PackagedProgram service;
    private final String base;

    Replica(PackagedProgram service) {
        this.service = service;
        Matcher listens = LISTENS.matcher(service.said());
        assertThat(listens.find()).isTrue();
        this.base = listens.group(1) + "/api/v1/sites";
        service.readOn();
    }

    void addSite(String key) {
        String site = "{\"key\": \"" + key + "\", \"name\": \"Replicas\", \"origins\": []}";
        HttpRequest.Builder request = administrator(json(base, site));
        assertThat(send(request).statusCode()).isEqualTo(201);
    }

    void comment(String page, String text) {
        assertThat(post(page, text).statusCode()).isEqualTo(201);
    }

    HttpResponse<String> post(String page, String text) {
        return post("replicas", page, text);
    }

    private HttpResponse<String> post(String site, String page, String text) {
        String comment = "{\"page\": \"" + page
                + "\", \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.com\"}, \"text\": \"" + text + "\"}";
        return send(administrator(json(base + "/" + site + "/comments", comment)));
    }

    /** Publishes a comment; its receipt. */
    Receipt publish(String page, String text) {
        return publish("replicas", page, text);
    }

    Receipt publish(String site, String page, String text) {
        HttpResponse<String> answer = post(site, page, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Receipt(found(ID, answer.body()), found(EDIT_TOKEN, answer.body()));
    }

    record Receipt(String id, String token) {}

    void reject(Receipt receipt) {
        String decision = "{\"items\": [{\"comment\": \"" + receipt.id() + "\", \"to\": \"rejected\"}]}";
        assertThat(send(administrator(json(base + "/replicas/moderation/decisions", decision)))
                        .statusCode())
                .isEqualTo(200);
    }

    void withdraw(Receipt receipt) {
        assertThat(send(own(receipt).DELETE()).statusCode()).isEqualTo(204);
    }

    void edit(Receipt receipt, String text) {
        HttpRequest.Builder request = own(receipt)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"text\": \"" + text + "\"}"));
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void removeSite(String key) {
        HttpRequest.Builder request = administrator(HttpRequest.newBuilder(URI.create(base + "/" + key)))
                .header("Content-Type", "application/json")
                .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"confirm\": \"" + key + "\"}"));
        assertThat(send(request).statusCode()).isEqualTo(204);
    }

    HttpResponse<String> get(String site, String question) {
        return send(HttpRequest.newBuilder(URI.create(base + "/" + site + "/" + question)));
    }

    private HttpRequest.Builder own(Receipt receipt) {
        return administrator(HttpRequest.newBuilder(URI.create(base + "/replicas/comments/" + receipt.id())))
                .header("Edit-Token", receipt.token());
    }

    private static HttpRequest.Builder administrator(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + ADMIN_TOKEN);
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    int total(String page) {
        HttpResponse<String> thread = get("thread?page=" + page);
        Matcher total = TOTAL.matcher(thread.body());
        return thread.statusCode() == 200 && total.find() ? Integer.parseInt(total.group(1)) : -1;
    }

    HttpResponse<String> get(String question) {
        return send(HttpRequest.newBuilder(URI.create(base + "/replicas/" + question)));
    }

    static void kill(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder json(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        service.close();
    }
}
