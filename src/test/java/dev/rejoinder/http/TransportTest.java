package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.ORIGIN;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.sendChunked;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import dev.rejoinder.kit.Operations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes, media types, methods, addresses that lead nowhere, and the headers on every answer. */
@QuarkusTest
class TransportTest {
    private static final int MOST = 256 * 1024;
    private static final List<String> TAKERS =
            List.of("/comments", "/preview", "/counts", "/moderation/decisions", "/credentials");

    @Test
    void aBodyPast256KibIsTooLargeWhetherItsLengthIsSaidOrNot() {
        Site site = site();
        for (String taker : TAKERS) {
            String[] headers = {"Content-Type", "application/json", "Authorization", ADMIN};
            assertProblem(send("POST", site.path(taker), blanks(MOST + 1), headers), "too-large");
            assertProblem(sendChunked("POST", site.path(taker), blanks(MOST + 1), headers), "too-large");
            assertProblem(send("POST", site.path(taker), blanks(900_000), headers), "too-large");
            Answer just = send("POST", site.path(taker), blanks(MOST), headers);
            assertThat(just.status()).as(taker + " " + just).isIn(200, 422);
        }
        Answer form = sendChunked(
                "POST", site.path("/comments"), blanks(MOST + 1), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(413);
        assertThat(form.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void whatIsNotJsonIsNotTakenAsJson() {
        Site site = site();
        byte[] body = utf8(submission("/a", null, "Heat helped me").replace('\'', '"'));
        SoftAssertions all = new SoftAssertions();
        Operations.all().stream()
                .filter(operation -> operation.node().has("requestBody"))
                .filter(operation -> operation.template().startsWith("/api/"))
                .forEach(operation -> {
                    String path = operation.path(site.key());
                    all.check(() ->
                            assertProblem(send(operation.method(), path, body, "Authorization", ADMIN), "media-type"));
                    for (String type : new String[] {
                        "text/plain",
                        "text/json",
                        "application/xml",
                        "application/octet-stream",
                        "multipart/form-data; boundary=x",
                        "nonsense",
                        "a/b/c",
                        "application/json; charset=latin-1",
                        "*/*",
                        "application/*",
                        "application/json-seq",
                        "application/x-www-form-urlencoded"
                    }) {
                        if (!type.endsWith("urlencoded") || !takesForms(path)) {
                            all.check(() -> assertProblem(
                                    send(operation.method(), path, body, "Authorization", ADMIN, "Content-Type", type),
                                    "media-type"));
                        }
                    }
                    for (String coding : new String[] {"gzip", "identity", "br"}) {
                        all.check(() -> assertProblem(
                                send(
                                        operation.method(),
                                        path,
                                        body,
                                        "Authorization",
                                        ADMIN,
                                        "Content-Type",
                                        "application/json",
                                        "Content-Encoding",
                                        coding),
                                "media-type"));
                    }
                });
        all.assertAll();
        assertProblem(get(site.path("/thread?page=a"), "Content-Encoding", "gzip"), "media-type");
        assertThat(send("POST", site.path("/comments"), body, "Content-Type", "application/json;charset=UTF-8")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /comments, POST",
        "PATCH, /comments, POST",
        "GET, /comments, POST",
        "POST, /thread, GET HEAD",
        "DELETE, /thread, GET HEAD",
        "PUT, /counts, GET HEAD POST",
        "GET, /preview, POST",
        "POST, /form, GET HEAD",
        "POST, /privacy, GET HEAD",
        "PUT, /comments/01890000-0000-7000-8000-000000000000, GET HEAD PATCH DELETE",
        "POST, /policy, GET HEAD PUT",
        "PUT, /credentials, GET HEAD POST",
        "POST, /moderation/queue, GET HEAD",
        "GET, /moderation/decisions, POST",
        "POST, '', GET HEAD PATCH DELETE"
    })
    void aMethodThatIsNotAllowedIsToldWhichAre(String method, String rest, String allowed) {
        Answer answer = send(method, site().path(rest), null, "Authorization", ADMIN);
        assertProblem(answer, "method");
        assertThat(answer.header("Allow").split(",\\s*"))
                .contains(allowed.split(" "))
                .doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/thread?page=a",
                "/counts?page=a",
                "/form",
                "/privacy",
                "/policy",
                "/credentials",
                "/moderation/queue",
                "/moderation/pages",
                ""
            })
    void headIsAnsweredLikeGetWithoutTheBody(String rest) {
        String path = site().path(rest);
        Answer got = get(path, "Authorization", ADMIN);
        Answer head = send("HEAD", path, null, "Authorization", ADMIN);
        assertThat(head.status()).isEqualTo(got.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String name : new String[] {"Content-Type", "ETag", "Cache-Control", "Vary"}) {
            assertThat(head.header(name)).as(name).isEqualTo(got.header(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi"})
    void operationsAnswerHeadToo(String path) {
        assertThat(send("HEAD", path, null).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Site site = site();
        assertProblem(get("/api/v1/sites/no-such-site/thread?page=a"), "unknown-site");
        assertProblem(get("/api/v1/sites/A/thread?page=a"), "unknown-site");
        assertProblem(get("/api/v1/sites/no-such-site", "Authorization", ADMIN), "unknown-site");
        assertProblem(get("/api/v1/sites/no-such-site/moderation/queue", "Authorization", ADMIN), "unknown-site");
        assertProblem(get(site.path("/nothing")), "not-found");
        assertProblem(get("/api/v1/nothing"), "not-found");
        assertProblem(get("/api/v2/sites"), "not-found");
        assertProblem(get(site.path("/comments/nothing"), "Edit-Token", "x"), "not-found");
        assertProblem(get(site.path("/comments/01890000-0000-7000-8000-000000000000"), "Edit-Token", "x"), "not-found");
        assertProblem(get(site.path("/moderation/comments/nothing"), "Authorization", ADMIN), "not-found");
        assertProblem(
                send("POST", site.path("/moderation/decisions/nothing/undo"), null, "Authorization", ADMIN),
                "not-found");
        assertProblem(send("DELETE", site.path("/credentials/nothing"), null, "Authorization", ADMIN), "not-found");
        assertProblem(
                send(
                        "DELETE",
                        site.path("/credentials/01890000-0000-7000-8000-000000000000"),
                        null,
                        "Authorization",
                        ADMIN),
                "not-found");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        Site site = site();
        for (String path : new String[] {
            "/",
            "/nothing",
            "/api/v1/nothing",
            "/docs",
            "/openapi",
            "/metrics",
            "/health/live",
            "/health/ready",
            site.path("/form"),
            site.path("/thread?page=a"),
            site.path("/thread"),
            site.path("/thread?page=%00"),
            site.path("/privacy"),
            site.path("/thanks"),
            site.path("/policy"),
            "/api/v1/sites/no-such-site/form",
            "/docs/nothing",
            "/q/dev"
        }) {
            assertSecured(path, get(path));
            assertSecured("PUT " + path, send("PUT", path, utf8("{}"), "Content-Type", "application/json"));
            assertSecured(
                    "OPTIONS " + path,
                    send("OPTIONS", path, null, "Origin", ORIGIN, "Access-Control-Request-Method", "GET"));
        }
    }

    @Test
    void anAddressOutsideTheApiLeadsNowhereWithoutAWordOnWhatIsInside() {
        for (String path :
                new String[] {"/nothing", "/api", "/q/dev", "/dev-ui", "/robots.txt", "/../x", "/WEB-INF/web.xml"}) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).as(path).doesNotContain("Resource", "Quarkus", "dev.rejoinder", "/api/v1");
        }
    }

    @Test
    void nothingReachedByATokenAndNoReceiptIsKeptByACache() {
        Site site = site();
        Answer posted = site.comment("/a", "Heat helped me a lot");
        assertThat(posted.header("Cache-Control")).isEqualTo("no-store");
        assertThat(posted.header("Location"))
                .endsWith(site.path("/comments/" + posted.json().path("id").asText()));
        String own = site.path("/comments/" + posted.json().path("id").asText());
        assertThat(get(own, "Edit-Token", posted.json().path("editToken").asText())
                        .header("Cache-Control"))
                .isEqualTo("no-store");
        for (String rest :
                new String[] {"/form", "/policy", "/credentials", "/moderation/queue", "/moderation/pages", ""}) {
            assertThat(get(site.path(rest), "Authorization", ADMIN).header("Cache-Control"))
                    .as(rest)
                    .isEqualTo("no-store");
        }
        assertThat(json("POST", site.path("/preview"), "{'text': 'a'}").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(get(site.path("/thread?page=a")).header("Cache-Control"))
                .isEqualTo("public, max-age=0, must-revalidate");
        assertThat(get(site.path("/counts?page=a")).header("Cache-Control")).contains("max-age=30");
    }

    private static void assertSecured(String what, Answer answer) {
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).as(what).isNotEmpty();
    }

    private static byte[] blanks(int size) {
        byte[] body = new byte[size];
        java.util.Arrays.fill(body, (byte) ' ');
        System.arraycopy(utf8("{}"), 0, body, 0, 2);
        return body;
    }

    private static boolean takesForms(String path) {
        return path.endsWith("/comments") || path.contains("/data-requests/");
    }
}
