package dev.rejoinder.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * The service's HTTP API, over as many connections as there are threads that call. What may pass is tried again.
 */
public final class Api {
    private static final Duration ONE_ANSWER = Duration.ofSeconds(30);
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Patience patience = new Patience();
    private final URI base;
    private final long end;

    /**
     * Calls nothing yet.
     *
     * @param base where the service listens; 127.0.0.1 or localhost, because a load is sent there
     * @param atMost after this long no further call is made
     */
    public Api(URI base, Duration atMost) {
        if (!LOCAL.contains(String.valueOf(base.getHost()))) {
            throw new IllegalArgumentException("Only a service on 127.0.0.1 or localhost is loaded, not " + base);
        }
        this.base = base;
        this.end = System.nanoTime() + atMost.toNanos();
    }

    /** A path with its query, each name followed by its value. */
    public static String path(String path, String... query) {
        StringBuilder full = new StringBuilder(path);
        for (int i = 0; i < query.length; i += 2) {
            full.append(i == 0 ? '?' : '&').append(query[i]).append('=');
            full.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return full.toString();
    }

    public Answer get(String path, String... headers) {
        return patience.send(this, request(path, headers).GET().build());
    }

    public Answer send(String method, String path, Object body, String... headers) {
        return patience.send(
                this,
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(bytes(body)))
                        .build());
    }

    /** Sends once, whatever becomes of it. */
    Answer once(HttpRequest request) throws IOException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("The time allowed is over");
        }
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> got = client.send(request, BodyHandlers.ofByteArray());
            long took = System.nanoTime() - start;
            boolean isJson = got.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    got.statusCode(),
                    got.headers(),
                    isJson
                            ? json.readTree(got.body())
                            : TextNode.valueOf(new String(got.body(), StandardCharsets.UTF_8)),
                    took);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(ONE_ANSWER);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int retries() {
        return patience.retries();
    }
}
