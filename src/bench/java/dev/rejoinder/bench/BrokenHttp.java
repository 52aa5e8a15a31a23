package dev.rejoinder.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes that are not quite HTTP, each on a connection of its own. */
final class BrokenHttp {
    private static final int PATIENCE_MILLIS = 1_500;
    private static final String PATH = "/api/v1/sites/%s/comments";

    private final URI base;
    private final Map<String, String> requests = new LinkedHashMap<>();

    BrokenHttp(URI base, String site) {
        this.base = base;
        String post =
                "POST " + PATH.formatted(site) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        requests.put("no HTTP at all", "\u0016\u0003\u0001\u0000\u0000\u0000\r\n\r\n");
        requests.put("no version", "GET /\r\n\r\n");
        requests.put("a version of the future", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n");
        requests.put(
                "a broken escape in the path",
                "GET /api/v1/sites/%zz/thread?page=%f HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put(
                "a NUL in the path", "GET /api/v1/sites/a%00b/thread?page=%00 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put(
                "bad UTF-8 in the query",
                "GET /api/v1/sites/" + site + "/thread?page=%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put("an endless line", "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put("an endless header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(80_000) + "\r\n\r\n");
        requests.put("no host", "GET /health/live HTTP/1.1\r\n\r\n");
        requests.put("two hosts", "GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        requests.put("a length that is none", post + "Content-Length: -5\r\n\r\n{}");
        requests.put("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x");
        requests.put("length and chunks", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("a chunk that is none", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        requests.put("half a body, then silence", post + "Content-Length: 200\r\n\r\n{\"page\":");
        requests.put("a split header", post + "X-Forwarded-For: 10.0.0.1\n\tX\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("a made-up method", "FROB /api/v1/sites HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put("CONNECT", "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    Map<String, String> requests() {
        return requests;
    }

    /** What came back within {@value #PATIENCE_MILLIS} ms, perhaps nothing. */
    String answer(String request) throws IOException {
        StringBuilder got = new StringBuilder();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] part = new byte[8_192];
            for (int read = socket.getInputStream().read(part);
                    read >= 0;
                    read = socket.getInputStream().read(part)) {
                got.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException patienceOver) {
            return got.toString();
        } catch (IOException closedOnUs) {
            return got.toString();
        }
        return got.toString();
    }
}
