package dev.rejoinder.bench.flood;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Bodies of every kind of which half comes at once, and then a byte a second or nothing. */
final class HalfBodies extends HalfRequests {
    private static final List<String> HEADS = List.of(
            head(Target.ORDINARY + "/comments", "application/json"),
            head(Target.ORDINARY + "/comments", "application/x-www-form-urlencoded"),
            head(Target.ORDINARY + "/comments", "multipart/form-data; boundary=x"),
            head(Target.ORDINARY + "/preview", "application/json"),
            head(Target.ORDINARY + "/counts", "application/json"),
            head("/1.1/comment-check", "application/x-www-form-urlencoded"),
            head("/1.1/submit-spam", "multipart/form-data; boundary=x"),
            head(Target.ORDINARY + "/moderation/decisions", "application/json"));

    private final boolean trickling;

    HalfBodies(URI base, int many, boolean trickling) {
        super(base, many);
        this.trickling = trickling;
    }

    @Override
    String beginning(int n) {
        return HEADS.get(n % HEADS.size()) + "{\"text\": \"he";
    }

    @Override
    boolean goOn(SocketChannel connection, Statuses statuses) throws IOException {
        if (trickling) {
            connection.write(ByteBuffer.wrap(new byte[] {' '}));
        }
        return isUnanswered(connection, statuses);
    }

    private static String head(String path, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Target.TOKEN
                + "\r\nContent-Type: " + type + "\r\nContent-Length: 4096\r\n\r\n";
    }
}
