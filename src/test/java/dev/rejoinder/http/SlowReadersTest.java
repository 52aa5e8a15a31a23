package dev.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.LongThread;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlowReadersTest {
    private static final String PAGE = "/long";
    private static final int QUESTIONS = 5;

    @Inject
    Jdbi jdbi;

    @Inject
    SlowReaders slowReaders;

    @Test
    void whoTakesNothingIsLetGoOfWithAllThatWaitsForThem() throws Exception {
        Blog blog = Blog.open();
        blog.say(PAGE, "The first of them all, and short");
        jdbi.useHandle(handle -> LongThread.add(handle, blog.key(), PAGE, 100, 10_000));
        String question = blog.path("/thread?page=" + PAGE + "&limit=500");
        int whole = Blog.client().get(question).asByteArray().length;
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(4_096);
            reader.setSoTimeout(10_000);
            reader.connect(new InetSocketAddress("localhost", RestAssured.port));
            reader.getOutputStream()
                    .write(("GET " + question + " HTTP/1.1\r\nHost: a\r\n\r\n")
                            .repeat(QUESTIONS)
                            .getBytes(StandardCharsets.US_ASCII));
            while (slowReaders.closeStalledSince(Long.MAX_VALUE) == 0) {
                Thread.onSpinWait();
            }

            assertThat(toTheEnd(reader.getInputStream())).isLessThan(QUESTIONS * whole);
        }
    }

    /** How many bytes come until the connection is closed. */
    private static int toTheEnd(InputStream in) throws IOException {
        byte[] piece = new byte[4_096];
        int bytes = 0;
        try {
            for (int read = 0; read >= 0; read = in.read(piece)) {
                bytes += read;
            }
            return bytes;
        } catch (SocketException reset) {
            return bytes;
        }
    }
}
