package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.raw;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is {@code malformed}, wherever JSON is taken in and whatever is wrong with it. */
@QuarkusTest
class MalformedTest {
    @Test
    void everyBodyThatIsNoJsonObjectOfItsKindIsMalformed() {
        Site site = site();
        SoftAssertions all = new SoftAssertions();
        takers(site)
                .forEach((taker, text) -> bodies(text)
                        .forEach((name, body) -> all.check(() -> {
                            String[] parts = taker.split(" ", -1);
                            assertProblem(
                                    send(
                                            parts[0],
                                            parts[1],
                                            body,
                                            "Content-Type",
                                            "application/json",
                                            "Authorization",
                                            ADMIN),
                                    "malformed");
                        })));
        all.assertAll();
    }

    @Test
    void noBodyAtAllIsMalformedWhereOneIsNeeded() {
        Site site = site();
        SoftAssertions all = new SoftAssertions();
        takers(site).keySet().stream()
                .filter(taker -> !taker.startsWith("DELETE"))
                .forEach(taker -> all.check(() -> {
                    String[] parts = taker.split(" ", -1);
                    assertProblem(send(parts[0], parts[1], null, "Authorization", ADMIN, "If-Match", "*"), "malformed");
                }));
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=%00", "page=a%00b", "page=%ff", "page=%C0%AF", "page=%ED%A0%80", "%00=1", "x=%ff"})
    void aQueryWithNulOrInvalidUtf8IsMalformed(String query) {
        Site site = site();
        assertProblem(get(site.path("/thread?" + query)), "malformed");
        assertProblem(get(site.path("/counts?" + query)), "malformed");
        assertProblem(get(site.path("/form?" + query)), "malformed");
        assertProblem(get(site.path("/moderation/queue?" + query), "Authorization", ADMIN), "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=%", "page=%4", "page=%zz", "page=a%u0041"})
    void aBrokenEscapeIsRefusedBeforeAnythingIsRouted(String query) {
        Answer answer = raw("GET", site().path("/thread?" + query));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ff", "%C0%AF", "%ED%A0%80", "a%00b"})
    void aPathWithNulOrInvalidUtf8IsRefusedOrLeadsNowhere(String part) {
        for (String path : new String[] {
            "/api/v1/sites/" + part + "/thread?page=a",
            site().path("/comments/" + part),
            site().path("/moderation/comments/" + part),
            "/" + part
        }) {
            assertThat(get(path, "Authorization", ADMIN).status()).as(path).isIn(400, 404);
        }
    }

    /** A method and path, and a field of it that takes text. */
    private static Map<String, String> takers(Site site) {
        Map<String, String> takers = new LinkedHashMap<>();
        takers.put("POST " + site.path("/comments"), "text");
        takers.put("POST " + site.path("/preview"), "text");
        takers.put("POST /api/v1/sites", "name");
        takers.put("PATCH " + site.path(""), "name");
        takers.put("DELETE " + site.path(""), "confirm");
        takers.put("POST " + site.path("/credentials"), "name");
        takers.put("PUT " + site.path("/policy"), "masking");
        takers.put("PUT " + site.path("/moderation/pages"), "title");
        takers.put("POST " + site.path("/moderation/decisions"), "");
        takers.put("POST " + site.path("/counts"), "");
        return takers;
    }

    private static Map<String, byte[]> bodies(String text) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("empty", new byte[0]);
        bodies.put("blank", utf8("  \n"));
        for (String each : new String[] {
            "{",
            "}",
            "nothing",
            "null",
            "[]",
            "[{}]",
            "\"\"",
            "\"text\"",
            "1",
            "true",
            "{} {}",
            "{}x",
            "{'a':1}",
            "{\"a\":1,}",
            "{} // c",
            "{\"unknown\": 1}",
            "{\"\": 1}",
            "{\"a\": NaN}"
        }) {
            bodies.put(each, utf8(each));
        }
        bodies.put("deep", utf8("[".repeat(2_000) + "]".repeat(2_000)));
        bodies.put("deep within", utf8("{\"unknown\": " + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_001)));
        bodies.put("latin-1", new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
        bodies.put("utf-16", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        if (!text.isEmpty()) {
            for (String value : new String[] {
                "1",
                "1.5",
                "true",
                "[]",
                "[\"a\"]",
                "{}",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\u0000b\"",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12\""
            }) {
                bodies.put(value, utf8("{\"" + text + "\": " + value + "}"));
            }
            bodies.put("twice", utf8("{\"" + text + "\": \"a\", \"" + text + "\": \"b\"}"));
            bodies.put("overlong", quoted(text, 0xc0, 0xaf));
            bodies.put("overlong NUL", quoted(text, 0xc0, 0x80));
            bodies.put("raw lone surrogate", quoted(text, 0xed, 0xa0, 0x80));
            bodies.put("cut short", quoted(text, 0xe2, 0x82));
            bodies.put("past Unicode", quoted(text, 0xf5, 0x80, 0x80, 0x80));
            bodies.put("continuation alone", quoted(text, 0x80));
        }
        return bodies;
    }

    private static byte[] quoted(String field, int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8("{\"" + field + "\": \"a"));
        for (int each : bytes) {
            out.write(each);
        }
        out.writeBytes(utf8("b\"}"));
        return out.toByteArray();
    }
}
