package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hundreds that send half of what they said, or a byte a second, keep nobody waiting, and are told why they are sent away. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HalfSentBodiesIT {
    private static final String TOKEN = "the-administrators-token-of-this-test-only";
    private static final String SITE = "/api/v1/sites/demo";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int EACH = 300;
    private static final int MOST_RESIDENT_KIB = 400 * 1024;
    private static final Duration CONTRACT = Duration.ofSeconds(3);
    private static final long FOR_A_BODY_TO_BE_LATE = TimeUnit.SECONDS.toNanos(13);

    /** Everything that takes a body, in the words of those who would send half of it. */
    private static final List<String> HEADS = List.of(
            head("POST " + SITE + "/comments", JSON),
            head("POST " + SITE + "/comments", FORM),
            head("POST " + SITE + "/comments", "multipart/form-data; boundary=x"),
            head("POST " + SITE + "/preview", JSON),
            head("POST " + SITE + "/counts", JSON),
            head("POST " + SITE + "/data-requests", JSON),
            head("POST /1.1/comment-check", FORM),
            head("POST /1.1/submit-spam", "multipart/form-data; boundary=x"),
            head("POST " + SITE + "/moderation/decisions", JSON),
            head("PUT " + SITE + "/policy", JSON),
            head("POST /api/v1/sites", JSON),
            head("POST /nothing", JSON));

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<SocketChannel> senders = new ArrayList<>();
    private URI base = URI.create("http://localhost");

    @Test
    void nobodyWaitsForThem() throws Exception {
        Path folder = Folders.started("half-sent");
        Map<String, String> settings =
                Map.of("REJOINDER_ADMIN_TOKEN", TOKEN, "REJOINDER_LIMIT_NETWORK", "0", "JAVA_TOOL_OPTIONS", "-Xmx256m");
        try (PackagedProgram service = PackagedProgram.start(folder, settings)) {
            base = service.listening();
            service.readOn();
            assertAnsweredAsEver("before");

            for (int i = 0; i < EACH; i++) {
                send(HEADS.get(i % HEADS.size()) + "{\"text\": \"he");
            }
            assertAnsweredAsEver("half");
            List<SocketChannel> trickling = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                trickling.add(send(HEADS.get(i % HEADS.size())));
            }
            SocketChannel head = send("POST " + SITE + "/comments HTTP/1.1\r\nHost: a\r\nX-Half: ");
            long late = System.nanoTime() + FOR_A_BODY_TO_BE_LATE;
            for (int second = 0; System.nanoTime() < late; second++) {
                trickling.forEach(HalfSentBodiesIT::aByteMore);
                aByteMore(head);
                assertAnsweredAsEver("trickling " + second);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            }

            Map<Integer, Integer> answers = answers();
            assertThat(answers.keySet()).as(answers.toString()).isSubsetOf(408, 429, 503);
            assertThat(answers.getOrDefault(408, 0)).as(answers.toString()).isPositive();
            assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
                    .as("all but the half head: " + answers)
                    .isGreaterThanOrEqualTo(2 * EACH);
            assertThat(service.resident()).isLessThan(MOST_RESIDENT_KIB);
            assertThat(service.said()).doesNotContain("\tat ", "Incident", "ERROR");
        } finally {
            for (SocketChannel sender : senders) {
                sender.close();
            }
        }
    }

    private void assertAnsweredAsEver(String page) throws Exception {
        assertThat(get("/health/ready").statusCode()).as(page).isEqualTo(200);
        assertThat(get(SITE + "/thread?page=/" + page.replace(' ', '-')).statusCode())
                .as(page)
                .isEqualTo(200);
        HttpRequest.Builder submission = HttpRequest.newBuilder()
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{\"page\": \"/" + page + "\", \"text\": \"Heat helped me in " + page
                        + "\", \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.org\"}}"));
        assertThat(answer(submission, SITE + "/comments").statusCode()).as(page).isIn(201, 202);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return answer(HttpRequest.newBuilder().GET(), path);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request, String path) throws Exception {
        return client.send(
                request.uri(base.resolve(path)).timeout(CONTRACT).build(), HttpResponse.BodyHandlers.ofString());
    }

    private SocketChannel send(String beginning) throws IOException {
        SocketChannel sender = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        senders.add(sender);
        sender.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
        sender.configureBlocking(false);
        return sender;
    }

    private static void aByteMore(SocketChannel sender) {
        try {
            sender.write(ByteBuffer.wrap(new byte[] {' '}));
        } catch (IOException sentAway) {
            // its answer is read in the end
        }
    }

    /** How often each status was answered. */
    private Map<Integer, Integer> answers() throws IOException {
        Map<Integer, Integer> answers = new TreeMap<>();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        for (SocketChannel sender : senders) {
            buffer.clear();
            if (sender.read(buffer) > 12) {
                String line = new String(buffer.array(), 0, 12, StandardCharsets.US_ASCII);
                answers.merge(Integer.parseInt(line.substring(9)), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static String head(String start, String type) {
        return start + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Type: " + type
                + "\r\nContent-Length: 4096\r\n\r\n";
    }
}
