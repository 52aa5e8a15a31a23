package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What caches on the way are told of threads and counts (RFC 9110, sections 8.8.3 and 13.1.2). */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ThreadCachingTest {
    private static final String PAGE = "/cached";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
        blog.say(PAGE, "Enough words to be worth zipping, said again and again. ".repeat(20));
    }

    @Test
    void eachEncodingHasItsOwnStrongTagAndTheSameBytes() throws IOException {
        Response plain = get("identity", null);
        Response zipped = get("gzip, br", null);

        assertThat(plain.header("ETag")).matches("\"[^\"]+\"");
        assertThat(zipped.header("ETag")).isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.asByteArray())).readAllBytes();
        assertThat(unzipped).isEqualTo(plain.asByteArray());
        assertHeaders(plain);
        assertHeaders(zipped);
    }

    @Test
    void aKnownTagOfEitherEncodingIsAnsweredWith304AndTheSameHeaders() {
        String tag = get("identity", null).header("ETag");
        String zippedTag = get("gzip", null).header("ETag");
        for (String known : List.of(
                tag, zippedTag, "*", "\"other\", " + tag, zippedTag + ",\"other\"", "W/" + tag, "  W/" + zippedTag)) {
            Response unchanged = get("gzip", known);
            assertThat(unchanged.statusCode()).as(known).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo(zippedTag);
            assertThat(unchanged.asByteArray()).isEmpty();
            assertHeaders(unchanged);
        }
        for (String unknown : List.of("\"other\"", tag.replace("\"", ""), "W/\"other\", \"more\"")) {
            assertThat(get("gzip", unknown).statusCode()).as(unknown).isEqualTo(200);
        }
    }

    @Test
    void everyChangeChangesTheTag() {
        String before = get("identity", null).header("ETag");
        String id = blog.ids(PAGE).get(0);

        blog.decide(id, "rejected");
        String rejected = get("identity", before).header("ETag");
        assertThat(get("identity", before).statusCode()).isEqualTo(200);
        blog.decide(id, "published");

        assertThat(rejected).isNotEqualTo(before);
        assertThat(get("identity", before).statusCode()).isEqualTo(304);
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        Response head = Blog.client().queryParam("page", PAGE).head(blog.path("/thread"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get("identity", null).header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void countsComeInTheOrderAskedWithDuplicatesAndNoughts() {
        Response got = Blog.client().queryParam("page", "/b", PAGE, "/b", PAGE).get(blog.path("/counts"));
        Response sent = Blog.client()
                .contentType("application/json")
                .body(Blog.json(Map.of("pages", List.of("/b", PAGE, "/b", PAGE))))
                .post(blog.path("/counts"));

        JsonNode counts = Blog.tree(got).path("counts");
        assertThat(counts.findValuesAsText("page")).containsExactly("/b", PAGE, "/b", PAGE);
        assertThat(counts.findValuesAsText("total")).containsExactly("0", "1", "0", "1");
        assertThat(sent.asString()).isEqualTo(got.asString());
        assertThat(got.header("Cache-Control")).contains("max-age=30");
        assertThat(Blog.client()
                        .queryParam("page", "/b", PAGE, "/b", PAGE)
                        .header("If-None-Match", got.header("ETag"))
                        .get(blog.path("/counts"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void countsAreAskedForOneToAHundredPages() {
        List<String> hundred = IntStream.range(0, 100).mapToObj(i -> "/" + i).toList();
        for (List<String> pages : List.of(List.<String>of(), Collections.nCopies(101, "/a"))) {
            assertThat(Blog.client()
                            .contentType("application/json")
                            .body(Blog.json(Map.of("pages", pages)))
                            .post(blog.path("/counts"))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(Blog.client().get(blog.path("/counts")).statusCode()).isEqualTo(422);
        assertThat(Blog.tree(Blog.client().queryParam("page", hundred).get(blog.path("/counts")))
                        .path("counts"))
                .hasSize(100);
    }

    private Response get(String encoding, String ifNoneMatch) {
        var request = Blog.client().queryParam("page", PAGE).header("Accept-Encoding", encoding);
        return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch)).get(blog.path("/thread"));
    }

    private static void assertHeaders(Response answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
}
