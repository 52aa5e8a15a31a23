package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.Overheard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not say which host it is for is refused at the door (RFC 9112, section 3.2), and nothing of it is logged. */
@QuarkusTest
class HostGateTest {
    private static final String SECRET = "0f3c9a55-secret";
    private static final String[] UNUSABLE = {
        "", "Host: a:b:c\r\n", "Host:\r\n", "Host: a b\r\n", "Host: a:99999999999\r\n", "Host: a\r\nHost: b\r\n"
    };

    private final Overheard log = new Overheard();

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/demo",
                "/docs/",
                "/openapi",
                "/health/live",
                "/metrics",
                "/assets/demo.js",
                "/api/v1/sites",
                "/api/v1/sites/demo/thread",
                "/api/v1/sites/demo/comments",
                "http://localhost/api/v1/sites",
                "//1.2/usage-limit"
            })
    void aRequestWithoutAUsableHostIsMalformed(String path) {
        for (String version : new String[] {"1.1", "1.0"}) {
            for (String host : UNUSABLE) {
                if (!isPlainProbe(path, version, host)) {
                    assertRefused(send("GET", path + "?api_key=" + SECRET, version, host, ""));
                }
            }
            if (!isPlainProbe(path, version, "")) {
                assertRefused(send("POST", path + "?api_key=" + SECRET, version, "", "api_key=" + SECRET));
            }
        }
        assertNothingLogged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/1.1/verify-key", "/1.1/nothing", "/1.2/usage-limit", "/1.2/key-sites", "http://localhost/1.2/"
            })
    void clientsOfTheWordProtocolHearItInAWord(String path) {
        for (String version : new String[] {"1.1", "1.0"}) {
            for (String host : UNUSABLE) {
                assertInvalid(send("GET", path + "?api_key=" + SECRET, version, host, ""));
            }
            assertInvalid(send("POST", path, version, "", "api_key=" + SECRET));
        }
        assertNothingLogged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?api_key=", "*?api_key=", "nothing?api_key=", "//?api_key=", "http://localhost?api_key="})
    void aTargetThatIsNoPathLeavesNoTraceEither(String target) {
        for (String host : new String[] {"", "Host: localhost\r\n"}) {
            Answer answer = send("GET", target + SECRET, "1.1", host, "");

            assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
            assertSecured(answer);
        }
        assertNothingLogged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void healthAnswersTheProbeThatKnowsNoHost(String path) throws IOException {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            Answer answer = send(method, path, "1.0", "", "");

            assertThat(answer.status()).as(method + " " + answer).isEqualTo(200);
            assertSecured(answer);
        }
        // As HAProxy's "option httpchk GET /health/ready" sends it, no header at all.
        assertThat(exchange("GET " + path + " HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.0 200 ")
                .contains("\"UP\"");
        assertNothingLogged();
    }

    @Test
    void aHeadIsRefusedWithoutABody() {
        Answer head = send("HEAD", "/api/v1/sites", "1.1", "", "");

        assertThat(head.status()).isEqualTo(400);
        assertThat(head.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "blog.example", "x_y.example"})
    void whoNamesOneHostIsAnsweredInBothVersions(String host) {
        String path = site().path("/thread?page=/a");
        for (String version : new String[] {"1.1", "1.0"}) {
            for (String target : new String[] {path, "http://" + host + path}) {
                assertThat(send("GET", target, version, "Host: " + host + "\r\n", "")
                                .status())
                        .as(version + " " + target)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aConnectionGoesOnAfterARefusal() throws IOException {
        String refused = "POST /api/v1/sites HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
        String fine = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        String answers = exchange(refused + fine);

        assertThat(answers).startsWith("HTTP/1.1 400 ").contains("HTTP/1.1 200 ");
    }

    private static boolean isPlainProbe(String path, String version, String host) {
        return path.startsWith("/health") && version.equals("1.0") && host.isEmpty();
    }

    private void assertNothingLogged() {
        assertThat(log.all()).doesNotContain(SECRET, "\tat ", "Exception", "ERROR", "SEVERE", "HTTP Request to");
    }

    private static void assertRefused(Answer answer) {
        assertProblem(answer, "malformed");
        assertSecured(answer);
    }

    private static void assertInvalid(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.header("X-akismet-debug-help")).isNotBlank();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).isEqualTo("invalid");
        assertSecured(answer);
    }

    private static void assertSecured(Answer answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    private static Answer send(String method, String target, String version, String host, String body) {
        String type = body.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\r\n";
        String request = method + " " + target + " HTTP/" + version + "\r\n" + host + "Connection: close\r\n" + type
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        try {
            return Answer.parse(exchange(request).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(method + " " + target + " was not answered", e);
        }
    }

    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(utf8(request));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
