package dev.rejoinder.bench.flood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The service that is flooded, and how it is asked. */
final class Target {
    static final String TOKEN = "the-administrators-token-of-this-bench-only";

    /** The sites: a page of long comments, comments with the most revisions, and one like most. */
    static final String LONG = "/api/v1/sites/long";

    static final String REVISED = "/api/v1/sites/revised";
    static final String ORDINARY = "/api/v1/sites/ordinary";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger networks = new AtomicInteger();
    private final URI base;

    Target(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    HttpRequest get(String path) {
        return request(path).GET().build();
    }

    HttpRequest send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /** From a network of its own, as a proxy tells it. */
    HttpRequest submission(String site, String page, String text, int author) {
        int network = networks.incrementAndGet();
        return send(
                "POST",
                site + "/comments",
                "{\"page\": \"" + page + "\", \"text\": \"" + text + "\", \"author\": {\"name\": \"Ann " + author
                        + "\", \"email\": \"ann" + author + "@example.org\"}}",
                "X-Forwarded-For",
                "10." + network / 65_536 % 256 + "." + network / 256 % 256 + "." + network % 256);
    }

    String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    request.uri() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The status, once all of the answer is there; {@link Statuses#NONE} when there was none. */
    int status(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException lost) {
            return Statuses.NONE;
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
        return path.contains("/moderation/") || path.equals("/api/v1/sites")
                ? request.header("Authorization", "Bearer " + TOKEN)
                : request;
    }
}
