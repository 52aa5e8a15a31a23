package dev.rejoinder.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is given out to be edited is taken back as it is, by whoever may write it, and changes nothing. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class WriteBackTest {
    /** Two letters in NFC, for it is excluded from composition. */
    private static final String GROWS = "\u0958";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    static Stream<Map<String, Object>> policies() {
        return Stream.of(
                Map.of(),
                Map.of("masking", "off"),
                Map.of("masking", "partial", "maskPhones", true),
                Map.of("closeAfterDays", 0),
                Map.of("closeAfterDays", 30, "linksAllowed", 0, "editSeconds", 0),
                Map.of("required", List.of()),
                Map.of("blockedPhrases", List.of(GROWS.repeat(100), "  padded ", "e\u0301")),
                Map.of("consent", Map.of("required", true, "wording", GROWS.repeat(1_000))),
                Map.of("limits", Map.of("name", 1, "email", 6, "website", 10, "text", 1)),
                Map.of("retention", Map.of("originalDays", 0, "addressDays", 36_500)));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicyIs(Map<String, Object> change) {
        change.forEach(blog::policy);
        String owner = blog.credential("owner", "administer");
        JsonNode policy = Blog.tree(Blog.as(owner).get(blog.path("/policy")));

        Response written =
                Blog.as(owner).header("If-Match", "*").body(policy.toString()).put(blog.path("/policy"));

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        assertThat(withoutVersion(Blog.tree(written))).isEqualTo(withoutVersion(policy));
    }

    /** What would grow past the limit is refused at first, not when it comes back. */
    @ParameterizedTest
    @MethodSource("tooLong")
    void whatIsTooLongOnceItIsKeptIsRefused(Map<String, Object> change) {
        assertThat(Blog.admin()
                        .header("If-Match", "*")
                        .body(Blog.json(change))
                        .put(blog.path("/policy"))
                        .statusCode())
                .isEqualTo(422);
    }

    static Stream<Map<String, Object>> tooLong() {
        return Stream.of(
                Map.of("blockedPhrases", List.of(GROWS.repeat(101))),
                Map.of("consent", Map.of("wording", GROWS.repeat(1_001))));
    }

    @Test
    void aSiteIs() {
        Map<String, String> named = Map.of("name", GROWS.repeat(100));
        assertThat(Blog.admin().body(Blog.json(named)).patch(blog.path("")).statusCode())
                .isEqualTo(200);
        JsonNode site = Blog.tree(Blog.admin().get(blog.path("")));

        Response written = Blog.admin().body(site.toString()).patch(blog.path(""));

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        assertThat(Blog.tree(written)).isEqualTo(site);
        assertThat(Blog.admin()
                        .body(Blog.json(Map.of("name", GROWS.repeat(101))))
                        .patch(blog.path(""))
                        .statusCode())
                .isEqualTo(422);
    }

    private static JsonNode withoutVersion(JsonNode policy) {
        ((ObjectNode) policy).remove("version");
        return policy;
    }
}
