package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.ORIGIN;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is here as a whole before anybody works on it, and what is on its way is bounded. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class BodyGateTest {
    private final List<Socket> senders = new ArrayList<>();
    private Site site;

    @BeforeEach
    void open() {
        site = site();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void aBodyInPiecesIsTakenLikeOneInAPiece(int pieces) throws IOException {
        byte[] body =
                utf8(submission("/pieces", null, "Heat helped me " + pieces).replace('\'', '"'));
        Socket sender = sender("198.51.100.1", body.length);
        for (int piece = 0; piece < pieces; piece++) {
            int from = body.length * piece / pieces;
            sender.getOutputStream().write(body, from, body.length * (piece + 1) / pieces - from);
            sender.getOutputStream().flush();
        }

        assertThat(answer(sender).status()).isIn(201, 202);
    }

    @Test
    void whoAsksWhetherToGoOnIsToldSo() throws IOException {
        byte[] body = utf8(submission("/continue", null, "Heat helped me").replace('\'', '"'));
        Socket sender = sender("198.51.100.1", body.length, "Expect: 100-continue");
        byte[] goOn = sender.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
        sender.getOutputStream().write(body);

        assertThat(new String(goOn, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
        assertThat(answer(sender).status()).isIn(201, 202);
    }

    @Test
    void oneOfANetworksUnfinishedBodiesHasToGoForTheNextAndNoOthers() throws IOException {
        Socket bystander = half("198.51.100.2");
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < ArrivingBodies.MOST_OF_A_NETWORK; i++) {
            crowd.add(half("198.51.100.3"));
        }
        crowd.add(half("198.51.100.3"));

        Socket first = firstAnswered(crowd);

        Answer sentAway = assertProblem(answer(first), "limited");
        assertThat(sentAway.header("Retry-After")).isEqualTo("10");
        assertThat(sentAway.header("RateLimit-Policy")).isNotBlank();
        assertThat(sentAway.header("Connection")).isEqualToIgnoringCase("close");
        assertThat(sentAway.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        crowd.remove(first);
        crowd.add(bystander);
        for (Socket other : crowd) {
            finish(other);
            assertThat(answer(other).status()).isIn(201, 202);
        }
    }

    private static Socket firstAnswered(List<Socket> crowd) throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(9); System.nanoTime() < end; ) {
            for (Socket sender : crowd) {
                if (sender.getInputStream().available() > 0) {
                    return sender;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody had to go");
    }

    @Test
    void whoseConnectionEndsTakesNoRoom() throws IOException {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < ArrivingBodies.MOST_OF_A_NETWORK; i++) {
                half("198.51.100.4").close();
            }
        }
        Socket sender = half("198.51.100.4");
        assertThat(get("/health/live").status()).isEqualTo(200);
        finish(sender);

        assertThat(answer(sender).status()).isIn(201, 202);
    }

    @Test
    void whatIsTooLongIsRefusedWhileItIsStillComing() throws IOException {
        Socket sender = sender("198.51.100.5", 1_000_000);
        sender.getOutputStream().write(new byte[300_000]);

        assertProblem(answer(sender), "too-large");
    }

    /** Half of a comment; the answer to the other half says whether it was taken. */
    private Socket half(String network) throws IOException {
        byte[] body = body(senders.size());
        Socket sender = sender(network, body.length);
        sender.getOutputStream().write(body, 0, body.length / 2);
        sender.getOutputStream().flush();
        return sender;
    }

    private void finish(Socket sender) throws IOException {
        byte[] body = body(senders.indexOf(sender));
        sender.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
    }

    private byte[] body(int number) {
        return utf8(submission("/half", null, "Heat helped me, says number " + (1000 + number))
                .replace('\'', '"'));
    }

    private Socket sender(String network, int length, String... more) throws IOException {
        Socket sender = new Socket("localhost", RestAssured.port);
        sender.setSoTimeout(20_000);
        senders.add(sender);
        String lines = more.length == 0 ? "" : String.join("\r\n", more) + "\r\n";
        sender.getOutputStream()
                .write(utf8("POST " + site.path("/comments") + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " + ORIGIN
                        + "\r\nX-Forwarded-For: " + network + "\r\nContent-Type: application/json\r\n" + lines
                        + "Content-Length: " + length + "\r\n\r\n"));
        return sender;
    }

    /** The service's words up to the end of the connection, or of the answer where the connection stays. */
    private static Answer answer(Socket sender) throws IOException {
        sender.setSoTimeout(20_000);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = sender.getInputStream().read();
            assertThat(read).as("answered at all: " + head).isNotNegative();
            head.append((char) read);
        }
        Answer beginning = Answer.parse(utf8(head.toString()));
        String length = beginning.header("Content-Length");
        byte[] rest = sender.getInputStream().readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Answer(beginning.status(), beginning.headers(), rest);
    }
}
