package dev.rejoinder.intake;

import static dev.rejoinder.kit.Blog.admin;
import static dev.rejoinder.kit.Blog.client;
import static dev.rejoinder.kit.Blog.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site may ask its authors to agree to something; that they did is remembered with what it said. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ConsentTest {
    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void aSiteThatAsksForItTakesNothingWithoutIt() {
        blog.policy("consent", Map.of("required", true, "wording", "I agree to be read."));

        Response refused = blog.draft("/a", "Heat helped me").send();

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode violation = tree(refused).path("violations").path(0);
        assertThat(violation.path("field").asText()).isEqualTo("consent");
        assertThat(violation.path("message").asText()).contains("I agree to be read.");
        assertThat(blog.draft("/a", "Heat helped me")
                        .with("consent", false)
                        .send()
                        .statusCode())
                .isEqualTo(422);
        assertThat(blog.draft("/a", "Heat helped me")
                        .with("consent", true)
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theVersionOfTheWordingIsRemembered() {
        blog.policy("consent", Map.of("required", true, "wording", "One."));
        String first =
                blog.draft("/a", "Heat helped me").with("consent", true).post().id();
        blog.policy("consent", Map.of("wording", "Two."));
        blog.policy("consent", Map.of("required", false));
        String second =
                blog.draft("/a", "Cold did not").with("consent", true).post().id();
        String third = blog.draft("/a", "Neither did").post().id();

        assertThat(agreed(first)).isEqualTo("2");
        assertThat(agreed(second)).isEqualTo("3");
        assertThat(agreed(third)).isEqualTo("null");
    }

    @Test
    void theFormTellsWhatToAskFor() {
        blog.policy("consent", Map.of("required", true, "wording", "I agree to be read."));

        JsonNode consent = tree(client().get(blog.path("/form"))).path("consent");

        assertThat(consent.path("required").asBoolean()).isTrue();
        assertThat(consent.path("wording").asText()).isEqualTo("I agree to be read.");
        assertThat(consent.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aPlainFormGetsABoxToTick() {
        blog.policy("consent", Map.of("required", true, "wording", "I agree to be read."));

        Response asked = form("");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString())
                .contains("I agree to be read.", "<input type=\"checkbox\" name=\"consent\"", "Heat helped me");
        assertThat(form("&consent=true").statusCode()).isEqualTo(303);
    }

    @Test
    void theBlogsOwnCommentsNeedNone() {
        blog.policy("consent", Map.of("required", true));

        assertThat(blog.draft("/a", "Our own")
                        .bearer(TestDatabase.ADMIN_TOKEN)
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aWordingThatSaysNothingIsRefused() {
        Response refused = admin().header("If-Match", "*")
                .body("{\"consent\": {\"wording\": \"  \"}}")
                .put(blog.path("/policy"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(tree(refused).path("violations").path(0).path("field").asText())
                .isEqualTo("consent.wording");
    }

    private Response form(String more) {
        return client().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body("page=/a&name=Ann&email=ann@example.org&text=Heat+helped+me" + more)
                .post(blog.path("/comments"));
    }

    private String agreed(String id) {
        return tree(admin().get(blog.path("/moderation/comments/" + id + "/personal")))
                .path("consentVersion")
                .asText();
    }
}
