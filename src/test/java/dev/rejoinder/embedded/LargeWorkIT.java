package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.LongThread;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The largest work that can be asked for, by many at once, fits into the heap of a small container. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LargeWorkIT {
    private static final String TOKEN = "the-administrators-token-of-this-test-only";
    private static final String SITE = "/api/v1/sites/demo";
    private static final String PAGE = "/long";
    private static final Pattern ID_AND_TOKEN = Pattern.compile("\"id\":\"([^\"]+)\".*\"editToken\":\"([^\"]+)\"");
    private static final int AT_ONCE = 50;
    private static final int COMMENTS = 100;
    private static final int TEXTS_EACH = 51;
    private static final int LONGEST = 10_000;
    private static final int MOMENTS = 30;
    private static final int MOST_RESIDENT_KIB = 400 * 1024;

    private static final String MORE_TEXTS = """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete,
                signals, policy_version, model_version)
            select site_id, comment_id, n, text, html, written_at, verdict, probability, complete, signals, policy_version,
                model_version
            from revision, generate_series(2, :texts) n where site_id = 'demo' and char_length(text) = :length
            """;

    private static final String LATEST = """
            update comment set revision = :texts where site_id = 'demo' and id in (
                select comment_id from revision where site_id = 'demo' and number = :texts)
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI base = URI.create("http://localhost");

    @Test
    void theHeapIsEnoughForIt() throws Exception {
        Path folder = Folders.started("large-work");
        Map<String, String> settings = Map.of(
                "REJOINDER_ADMIN_TOKEN",
                TOKEN,
                "REJOINDER_LIMIT_NETWORK",
                "0",
                "JAVA_TOOL_OPTIONS",
                "-Xmx256m -XX:+ExitOnOutOfMemoryError");
        try (PackagedProgram service = PackagedProgram.start(folder, settings)) {
            base = service.listening();
            service.readOn();
            String first = post(
                            "/comments",
                            "{\"page\": \"" + PAGE + "\", \"text\": \"The first of them all here\","
                                    + " \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.org\"}}")
                    .body();
            fill(folder);

            String marks = "*a* [b](https://c.example) d@e.example &amp; ".repeat(LONGEST / 45);
            assertAnswered(i -> request("/preview", "POST", "{\"text\": \"" + i + " " + marks + "\"}"));
            assertAnswered(i -> request("/counts", "POST", pages(i)));
            assertAnswered(i -> request("/moderation/comments/" + LongThread.id(i + 1), "GET", ""));
            assertAnswered(i -> request("/moderation/queue?status=published&limit=" + (COMMENTS - i), "GET", ""));
            assertThat(edits(first, marks)).isEqualTo(Map.of(200, 50, 409, 10));
            HttpResponse<String> decided = post("/moderation/decisions", decisions());
            assertThat(decided.statusCode()).isEqualTo(200);
            assertThat(decided.body().split("\"status\":200", -1)).hasSize(COMMENTS + 1);

            assertThat(send(request("", "GET", "")).statusCode()).isEqualTo(200);
            assertThat(residentOnceItIsOver(service)).isLessThan(MOST_RESIDENT_KIB);
            assertThat(service.said()).doesNotContain("\tat ", "Incident", "ERROR", "Terminating");
        }
    }

    private void fill(Path folder) throws Exception {
        try (Connection connection = PackagedProgram.connect(folder)) {
            Jdbi.create(connection).useHandle(handle -> {
                LongThread.add(handle, "demo", PAGE, COMMENTS, LONGEST);
                for (String statement : new String[] {MORE_TEXTS, LATEST}) {
                    handle.createUpdate(statement)
                            .bind("texts", TEXTS_EACH)
                            .bind("length", LONGEST)
                            .execute();
                }
            });
        }
    }

    /** All at once; meanwhile the service is ready and answers a reader. */
    private void assertAnswered(IntFunction<HttpRequest> each) throws Exception {
        var asked = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> client.sendAsync(each.apply(i), BodyHandlers.ofByteArray()))
                .toList();
        HttpResponse<String> ready =
                send(HttpRequest.newBuilder(base.resolve("/health/ready")).build());
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
        Map<Integer, Integer> answers = new TreeMap<>();
        for (CompletableFuture<HttpResponse<byte[]>> answer : asked) {
            answers.merge(answer.get(60, TimeUnit.SECONDS).statusCode(), 1, Integer::sum);
        }
        assertThat(answers.keySet()).as(answers.toString()).contains(200).isSubsetOf(200, 429, 503);
    }

    private Map<Integer, Integer> edits(String receipt, String marks) throws Exception {
        Matcher own = ID_AND_TOKEN.matcher(receipt);
        assertThat(own.find()).as(receipt).isTrue();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            HttpRequest edit = HttpRequest.newBuilder(base.resolve(SITE + "/comments/" + own.group(1)))
                    .header("Content-Type", "application/json")
                    .header("Edit-Token", own.group(2))
                    .method("PATCH", BodyPublishers.ofString("{\"text\": \"" + i + " " + marks + "\"}"))
                    .build();
            answers.merge(send(edit).statusCode(), 1, Integer::sum);
        }
        return answers;
    }

    /** What is not used any more, the service gives back within moments. */
    private static int residentOnceItIsOver(PackagedProgram service) throws IOException {
        int resident = service.resident();
        for (int i = 0; i < MOMENTS && resident >= MOST_RESIDENT_KIB; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            resident = service.resident();
        }
        return resident;
    }

    private static String pages(int first) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "\"/" + first + "/" + i + "x".repeat(490) + "\"")
                .collect(Collectors.joining(",", "{\"pages\": [", "]}"));
    }

    private static String decisions() {
        return IntStream.rangeClosed(1, COMMENTS)
                .mapToObj(i -> "{\"comment\": \"" + LongThread.id(i) + "\", \"version\": 1, \"to\": \"rejected\"}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path, "POST", json));
    }

    private HttpRequest request(String path, String method, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(SITE + path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return (path.isEmpty() || path.startsWith("/moderation")
                        ? request.header("Authorization", "Bearer " + TOKEN)
                        : request)
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
