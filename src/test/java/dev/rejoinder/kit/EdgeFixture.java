package dev.rejoinder.kit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.embedded.TestDatabase;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/**
 * Sites, credentials and comments for tests at the service's edge, and a client that sends exactly what it is told: no header is added, no
 * path is tidied.
 */
public final class EdgeFixture {
    public static final String ADMIN = "Bearer " + TestDatabase.ADMIN_TOKEN;
    public static final String ORIGIN = "https://blog.example";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private EdgeFixture() {}

    /** A fresh site whose pages are served from {@link #ORIGIN}. */
    public record Site(String key) {
        public String path(String rest) {
            return "/api/v1/sites/" + key + rest;
        }

        /** Changes the policy. */
        public Site with(String policy) {
            assertThat(asAdmin("PUT", path("/policy"), policy, "If-Match", "*").status())
                    .isEqualTo(200);
            return this;
        }

        /** A token of these scopes, as an Authorization header. */
        public String bearer(String... scopes) {
            return "Bearer "
                    + credential("c" + UUID.randomUUID(), scopes)
                            .json()
                            .path("token")
                            .asText();
        }

        public Answer credential(String name, String... scopes) {
            String words =
                    Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(joining(","));
            Answer made = asAdmin("POST", path("/credentials"), "{'name': '" + name + "', 'scopes': [" + words + "]}");
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return made;
        }

        /** Posts a comment that is neither spam nor refused. */
        public Answer comment(String page, String text) {
            return comment(page, null, text);
        }

        public Answer comment(String page, String parent, String text) {
            Answer posted = json("POST", path("/comments"), submission(page, parent, text));
            assertThat(posted.status()).as(posted.toString()).isIn(201, 202);
            return posted;
        }

        public String id(String page, String parent, String text) {
            return comment(page, parent, text).json().path("id").asText();
        }
    }

    public static Site site() {
        String key = "edge-" + UUID.randomUUID().toString().substring(0, 13);
        Answer made = asAdmin(
                "POST", "/api/v1/sites", "{'key': '" + key + "', 'name': 'Edge', 'origins': ['" + ORIGIN + "']}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Site(key);
    }

    /** A fresh site's key, for tests within a package. */
    public static String openSite() {
        return site().key();
    }

    /** Changes a site's policy. */
    public static void policy(String site, String change) {
        new Site(site).with(change);
    }

    /** How a site says comment data is processed. */
    public static String privacy(String site, String type) {
        return get(new Site(site).path("/privacy"), "Accept", type).text();
    }

    public static String submission(String page, String parent, String text) {
        String under = parent == null ? "null" : "'" + parent + "'";
        return "{'page': '" + page + "', 'parent': " + under
                + ", 'author': {'name': 'Ann', 'email': 'ann@example.org'}, 'text': '" + text + "'}";
    }

    /** Sends JSON; single quotes stand for double ones, so that tests stay readable. */
    public static Answer json(String method, String path, String json, String... headers) {
        return send(method, path, utf8(json.replace('\'', '"')), also(headers, "Content-Type", "application/json"));
    }

    public static Answer asAdmin(String method, String path, String json, String... headers) {
        return json(method, path, json, also(headers, "Authorization", ADMIN));
    }

    public static Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public static Answer send(String method, String path, byte[] body, String... headers) {
        return exchange(
                method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body), headers);
    }

    /** Sends a body without saying how long it is. */
    public static Answer sendChunked(String method, String path, byte[] body, String... headers) {
        return exchange(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), headers);
    }

    private static Answer exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Sends a request line that a well-behaved client refuses to send. */
    public static Answer raw(String method, String path, String... headerLines) {
        StringBuilder request =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String line : headerLines) {
            request.append(line).append("\r\n");
        }
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(utf8(request + "\r\n"));
            return Answer.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String[] also(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
