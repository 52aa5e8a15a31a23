package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.LongThread;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many ask for the longest pages, or ask and do not read, the heap of a small container is enough. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LargeAnswersIT {
    private static final String SITE = "/api/v1/sites/demo";
    private static final String PAGE = "/long";
    private static final int EACH = 60;
    private static final int ROUNDS = 3;
    private static final int MOMENTS = 30;
    private static final int MOST_RESIDENT_KIB = 400 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<SocketChannel> stalled = new ArrayList<>();
    private URI base = URI.create("http://localhost");

    @Test
    void theHeapIsEnoughForThem() throws Exception {
        Path folder = Folders.started("large-answers");
        Map<String, String> settings = Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError");
        try (PackagedProgram service = PackagedProgram.start(folder, settings)) {
            base = service.listening();
            service.readOn();
            fill(folder);
            Map<Integer, Integer> answers = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String question : questions(round + ROUNDS)) {
                    askAndDoNotRead(question);
                }
                List<CompletableFuture<HttpResponse<byte[]>>> asked = questions(round).stream()
                        .map(question -> client.sendAsync(request(question).build(), BodyHandlers.ofByteArray()))
                        .toList();
                assertThat(get("/health/ready").statusCode()).isEqualTo(200);
                for (CompletableFuture<HttpResponse<byte[]>> each : asked) {
                    HttpResponse<byte[]> answer = each.get(60, TimeUnit.SECONDS);
                    answers.merge(answer.statusCode(), 1, Integer::sum);
                    assertThat(answer.headers().firstValue("Retry-After").isPresent())
                            .isEqualTo(answer.statusCode() != 200);
                }
            }

            assertThat(answers.keySet()).as(answers.toString()).isSubsetOf(200, 429, 503);
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(SITE + "/thread?page=/welcome").statusCode()).isEqualTo(200);
            assertThat(untilThereIsRoom(SITE + "/thread?page=" + PAGE + "&limit=500"))
                    .isEqualTo(200);
            assertThat(residentOnceItIsOver(service)).as(answers.toString()).isLessThan(MOST_RESIDENT_KIB);
            assertThat(service.said()).doesNotContain("\tat ", "Incident", "ERROR", "Terminating");
        } finally {
            for (SocketChannel each : stalled) {
                each.close();
            }
        }
    }

    private void fill(Path folder) throws Exception {
        HttpRequest.Builder first = request(SITE + "/comments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"page\": \"" + PAGE + "\", \"text\": \"The first of them all here\","
                        + " \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.org\"}}"));
        assertThat(client.send(first.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(201);
        try (Connection connection = PackagedProgram.connect(folder)) {
            Jdbi.create(connection).useHandle(handle -> LongThread.add(handle, "demo", PAGE, 500, 10_000));
        }
    }

    /** In every shape and order, from the start and around a comment; no two of them are one. */
    private static List<String> questions(int round) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int limit = 500 - EACH * round - i;
            questions.add(SITE + "/thread?page=" + PAGE + "&sort="
                    + List.of("oldest", "newest").get(i % 2) + "&shape="
                    + List.of("flat", "tree").get(i / 2 % 2) + "&limit=" + limit
                    + (i % 5 == 4 ? "&around=" + LongThread.id(7 * i + 1) : ""));
        }
        return questions;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** What its heap does not use any more, the service gives back within moments. */
    private static int residentOnceItIsOver(PackagedProgram service) throws IOException {
        int resident = service.resident();
        for (int i = 0; i < MOMENTS && resident >= MOST_RESIDENT_KIB; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            resident = service.resident();
        }
        return resident;
    }

    private int untilThereIsRoom(String path) throws Exception {
        int status = 503;
        for (int i = 0; i < 20 && status == 503; i++) {
            status = get(path).statusCode();
        }
        return status;
    }

    /** Several times on one connection. */
    private void askAndDoNotRead(String question) throws IOException {
        SocketChannel reader = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        stalled.add(reader);
        reader.write(ByteBuffer.wrap(("GET " + question + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .repeat(5)
                .getBytes(StandardCharsets.US_ASCII)));
    }
}
