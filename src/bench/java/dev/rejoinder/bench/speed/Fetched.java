package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** What a URL answers, looked at once before it is measured. */
record Fetched(int status, HttpHeaders headers, byte[] body) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IllegalStateException when the status is another */
    static Fetched expect(int status, URI url, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> got = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (got.statusCode() != status) {
                throw new IllegalStateException(url + " answers " + got.statusCode() + ", not " + status);
            }
            return new Fetched(got.statusCode(), got.headers(), got.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    /** @throws IllegalStateException when another answer has other bytes or another ETag: it would be no yardstick */
    void requireSame(Fetched other) {
        if (!Arrays.equals(body, other.body) || !tag().equals(other.tag())) {
            throw new IllegalStateException("These are not the same bytes: " + headers + " and " + other.headers);
        }
    }

    String tag() {
        return headers.firstValue("ETag").orElseThrow(() -> new IllegalStateException("There is no ETag"));
    }
}
