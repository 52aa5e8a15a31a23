package dev.rejoinder.access;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.ORIGIN;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages' scripts may call what (Fetch standard; section 0 of the contract). */
@QuarkusTest
class CorsTest {
    private static final String FOREIGN = "https://evil.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    /** Rows: what is called, and who may read the answer. */
    @ParameterizedTest
    @CsvSource({
        "GET, /thread?page=a, anyone",
        "GET, /counts?page=a, anyone",
        "GET, /privacy, anyone",
        "GET, /feed?page=a, anyone",
        "GET, /live?page=a, anyone",
        "GET, /thread;x=1?page=a, anyone",
        "GET, //%74hread/?page=a, anyone",
        "GET, /x/../counts?page=a, anyone",
        "GET, /form, site",
        "POST, /comments, site",
        "POST, /preview, site",
        "GET, /comments/01890000-0000-7000-8000-000000000000, site",
        "PATCH, /comments/01890000-0000-7000-8000-000000000000, site",
        "DELETE, /comments/01890000-0000-7000-8000-000000000000, site",
        "GET, /policy, nobody",
        "GET, /moderation/queue, nobody",
        "POST, /moderation/decisions, nobody",
        "GET, /credentials, nobody",
        "GET, '', nobody"
    })
    void answersErrorsAndPreflightsSayWhoMayReadThem(String method, String rest, String readers) {
        Site site = site();
        for (String origin : new String[] {
            ORIGIN,
            FOREIGN,
            "null",
            "https://blog.example.evil.example",
            "http://blog.example",
            "https://blog.example:8443"
        }) {
            boolean own = origin.equals(ORIGIN);
            String expected = readers.equals("anyone") ? "*" : readers.equals("site") && own ? origin : "";
            Answer answer = send(method, site.path(rest), null, "Origin", origin);
            assertThat(answer.header(ALLOWED)).as(origin).isEqualTo(expected);
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .isEqualTo(expected.isEmpty() ? "" : "ETag, Location, Retry-After, Idempotency-Replayed");
            if (readers.equals("site")) {
                assertThat(answer.header("Vary")).contains("Origin");
            }
            Answer preflight =
                    send("OPTIONS", site.path(rest), null, "Origin", origin, "Access-Control-Request-Method", method);
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header(ALLOWED)).as("preflight " + origin).isEqualTo(expected);
            if (expected.isEmpty()) {
                assertThat(preflight.headers().map().keySet())
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
            } else {
                assertThat(preflight.header("Access-Control-Allow-Methods"))
                        .isEqualTo("GET, HEAD, POST, PATCH, DELETE");
                assertThat(preflight.header("Access-Control-Allow-Headers"))
                        .isEqualTo("Content-Type, Idempotency-Key, Edit-Token");
                assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("86400");
            }
        }
    }

    @Test
    void whatLiesOutsideTheReadersCallsHasNoCorsHeaders() {
        for (String path :
                new String[] {"/api/v1/sites", "/health/live", "/metrics", "/openapi", "/docs", "/nothing"}) {
            assertThat(get(path, "Origin", ORIGIN, "Authorization", ADMIN).header(ALLOWED))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void errorsOfEveryKindCanBeReadByTheSitesPages() {
        Site site = site();
        String comments = site.path("/comments");
        assertReadable(assertProblem(json("POST", comments, "{", "Origin", ORIGIN), "malformed"));
        assertReadable(assertProblem(json("POST", comments, "{}", "Origin", ORIGIN), "invalid"));
        assertReadable(assertProblem(send("PUT", comments, null, "Origin", ORIGIN), "method"));
        assertReadable(assertProblem(
                send("POST", comments, new byte[300_000], "Origin", ORIGIN, "Content-Type", "application/json"),
                "too-large"));
        assertReadable(assertProblem(send("POST", comments, new byte[3], "Origin", ORIGIN), "media-type"));
        assertReadable(assertProblem(
                json("POST", comments, "{}", "Origin", ORIGIN, "Authorization", "Bearer x"), "unauthorized"));
        assertReadable(assertProblem(
                json("POST", comments, submission("a", null, "x"), "Origin", ORIGIN, "Idempotency-Key", "a b"),
                "invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://blog.example",
                "https://blog.example.",
                "https://BLOG.example.evil",
                "evil",
                "https://blog.example/",
                "file://"
            })
    void aForeignPageCannotWrite(String origin) {
        Site site = site();
        String own = site.path("/comments/" + site.id("/a", null, "Heat helped me a lot"));
        assertProblem(json("POST", site.path("/comments"), submission("/a", null, "x"), "Origin", origin), "origin");
        assertProblem(json("POST", site.path("/preview"), "{'text': 'x'}", "Origin", origin), "origin");
        assertProblem(json("PATCH", own, "{'text': 'x'}", "Origin", origin), "origin");
        assertProblem(send("DELETE", own, null, "Origin", origin), "origin");
        Answer form = send(
                "POST",
                site.path("/comments"),
                "page=a&text=x".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                origin);
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void theSitesOwnPagesTheServicesOwnAndHiddenOnesCanWrite() {
        Site site = site();
        for (String origin : new String[] {ORIGIN, "http://localhost:" + RestAssured.port, "null"}) {
            String body = submission(
                    "/a", null, "Written from " + origin.replace("://", " ").replace(':', ' '));
            assertThat(json("POST", site.path("/comments"), body, "Origin", origin)
                            .status())
                    .as(origin)
                    .isIn(201, 202);
        }
    }

    private static void assertReadable(Answer answer) {
        assertThat(answer.header(ALLOWED)).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After");
    }
}
