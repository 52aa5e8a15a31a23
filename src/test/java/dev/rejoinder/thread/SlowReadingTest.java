package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.LongThread;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Large answers go out in pieces; whoever takes them a little at a time gets all of them, whole and in the order asked. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class SlowReadingTest {
    private static final String PAGE = "/long";

    @Inject
    Jdbi jdbi;

    @Test
    void whatWasAskedInARowIsAnsweredInARow() throws Exception {
        Blog blog = Blog.open();
        blog.say(PAGE, "The first of them all, and short");
        jdbi.useHandle(handle -> LongThread.add(handle, blog.key(), PAGE, 150, 10_000));
        List<String> questions = List.of("&limit=500", "&limit=1", "&limit=90", "&sort=newest&limit=500", "&limit=5");
        StringBuilder asked = new StringBuilder();
        for (String question : questions) {
            asked.append("GET ")
                    .append(blog.path("/thread?page=" + PAGE + question))
                    .append(" HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(4_096);
            reader.connect(new InetSocketAddress("localhost", RestAssured.port));
            reader.getOutputStream().write(asked.toString().repeat(2).getBytes(StandardCharsets.US_ASCII));
            DataInputStream in = new DataInputStream(reader.getInputStream());
            for (int i = 0; i < 2 * questions.size(); i++) {
                String question = questions.get(i % questions.size());
                byte[] expected = Blog.client()
                        .get(blog.path("/thread?page=" + PAGE + question))
                        .asByteArray();
                assertThat(body(in)).as(question).isEqualTo(expected);
            }
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        assertThat(head).startsWith("HTTP/1.1 200");
        String length = head.toString().replaceAll("(?si).*\r\ncontent-length: (\\d+)\r\n.*", "$1");
        byte[] body = new byte[Integer.parseInt(length)];
        in.readFully(body);
        return body;
    }
}
