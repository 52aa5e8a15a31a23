package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While the database is frozen or gone the service says so, soon, and it comes back with it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class UnavailableIT {
    private static final String TOKEN = "the-administrators-token-of-this-test-only";
    private static final String SITE = "/api/v1/sites/demo";
    private static final String QUEUE = SITE + "/moderation/queue";
    private static final List<String> READS = List.of(
            SITE + "/thread?page=/2015/shoulder-knots",
            SITE + "/counts?page=/2015/shoulder-knots",
            QUEUE,
            SITE + "/moderation/pages");
    private static final long MOST_MILLIS = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private String base = "";

    @Test
    void aFrozenDatabaseIsUnavailableAndBackWhenItThaws() throws Exception {
        Path folder = Folders.started("frozen");
        try (PackagedProgram service =
                PackagedProgram.start(folder, Map.of("REJOINDER_ADMIN_TOKEN", TOKEN, "REJOINDER_LIMIT_NETWORK", "0"))) {
            started(service);
            assertEverythingWorks("before");
            long total = total();

            List<ProcessHandle> frozen = database(folder).toList();
            signal("STOP", frozen);
            try {
                for (int round = 0; round < 2; round++) {
                    assertEverythingIsUnavailable();
                }
            } finally {
                signal("CONT", frozen);
            }

            until(() -> get("/health/ready").statusCode() == 200);
            assertThat(database(folder)).as("the same server").containsAll(frozen.subList(0, 1));
            assertEverythingWorks("after");
            // What was answered 503 is whole or not there; asked again with its key it is there once.
            assertThat(post("during").statusCode()).isEqualTo(201);
            assertThat(post("during").statusCode()).isEqualTo(201);
            assertThat(total()).isEqualTo(total + 2);
            assertThat(service.said()).contains("the database did not answer").doesNotContain("\tat ", "Incident");
        }
    }

    @Test
    void aDatabaseThatDiedIsUnavailable() throws Exception {
        Path folder = Folders.started("died");
        // One of the operator's own, which nobody starts again.
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder);
                PackagedProgram service = PackagedProgram.start(folder, settings(folder, database))) {
            started(service);
            assertEverythingWorks("before");

            signal("KILL", database(folder).toList());

            assertEverythingIsUnavailable();
            assertEverythingIsUnavailable();
        }
    }

    private static Map<String, String> settings(Path folder, EmbeddedPostgres database) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "REJOINDER_SECRET", Files.readString(folder.resolve("secret")).strip(),
                "REJOINDER_ADMIN_TOKEN", TOKEN,
                "REJOINDER_LIMIT_NETWORK", "0");
    }

    private void assertEverythingWorks(String key) throws Exception {
        for (String path : READS) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(post(key).statusCode()).isEqualTo(201);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    private void assertEverythingIsUnavailable() throws Exception {
        // A write notices at once; what is in memory is vouched for until the database was not heard for a second.
        assertUnavailable("POST", timed(() -> post("during")));
        HttpResponse<String> check = timed(this::check);
        assertThat(check.statusCode()).as(check.body()).isEqualTo(503);
        assertThat(check.body()).isEqualTo("undecided");
        assertThat(check.headers().firstValue("X-akismet-error")).contains("unavailable");
        assertThat(check.headers().firstValue("Retry-After")).isPresent();
        until(() -> get("/health/ready").statusCode() == 503);
        for (String path : READS) {
            HttpResponse<String> answer = timed(() -> get(path));
            // For a while threads and counts may still be read from memory, if they say so.
            if (answer.statusCode() == 200) {
                assertThat(answer.headers().firstValue("Rejoinder-Stale"))
                        .as(path)
                        .isPresent();
                assertThat(path).doesNotContain("/moderation/");
            } else {
                assertUnavailable(path, answer);
            }
        }
        HttpResponse<String> ready = timed(() -> get("/health/ready"));
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(503);
        assertThat(ready.body()).contains("DOWN").doesNotContain("jdbc:", "Exception");
        HttpResponse<String> live = timed(() -> get("/health/live"));
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).contains("UP");
    }

    private static void assertUnavailable(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:rejoinder:problem:unavailable").doesNotContain("Exception", "jdbc:");
        assertThat(answer.headers().firstValue("Retry-After")).as(what).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .as(what)
                .isEqualTo(!what.contains("/moderation/") && !what.equals("POST"));
    }

    private void started(PackagedProgram service) throws IOException {
        base = service.listening().toString();
        service.readOn();
    }

    private long total() throws Exception {
        String body = get(SITE + "/counts?page=/kept").body();
        return Long.parseLong(body.substring(body.indexOf("\"total\":") + 8, body.indexOf('}')));
    }

    /** What a blog asks, with whatever key. */
    private HttpResponse<String> check() throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("api_key=0123456789ab&blog=x&user_ip=8.8.8.8&comment_content=x")),
                "/1.1/comment-check");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private HttpResponse<String> post(String key) throws Exception {
        String body = "{\"page\": \"/kept\", \"text\": \"Heat helped me " + key
                + "\", \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.org\"}}";
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key),
                SITE + "/comments");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        request.uri(URI.create(base + path)).timeout(Duration.ofSeconds(20)).header("Origin", "https://reader.example");
        if (path.contains("/moderation/")) {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        if (path.endsWith("/comments")) {
            request.setHeader("Origin", "null");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> timed(Call call) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = call.make();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                .as(answer.uri() + " " + answer.statusCode())
                .isLessThan(MOST_MILLIS);
        return answer;
    }

    private static void until(Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it never came back").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static Stream<ProcessHandle> database(Path folder) throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Folders.serverOf(folder)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** A call to the service. */
    private interface Call {
        HttpResponse<String> make() throws Exception;
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }
}
