package dev.rejoinder.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting of a site's policy shows in the very next submission. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class PolicyEffectTest {
    private static final String PAGE = "/policy";
    private static final String ADDRESS = "Mail ann.lee@example.com for it";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void everyChangeIsANewVersionAndNeedsTheLastOne() {
        Response before = Blog.admin().get(blog.path("/policy"));
        assertThat(before.header("ETag")).isEqualTo("\"2\"");

        assertThat(put(null, Map.of("linksAllowed", 5)).statusCode()).isEqualTo(428);
        assertThat(put("\"1\"", Map.of("linksAllowed", 5)).statusCode()).isEqualTo(412);
        Response changed = put("\"2\"", Map.of("linksAllowed", 5, "version", 77));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"3\"");
        JsonNode policy = Blog.tree(changed);
        assertThat(policy.path("version").asInt()).isEqualTo(3);
        assertThat(policy.path("linksAllowed").asInt()).isEqualTo(5);
        assertThat(policy.path("blockedPhrases")).isEqualTo(Blog.tree(before).path("blockedPhrases"));
        assertThat(put("\"3\"", Map.of("clean", "rejected")).statusCode()).isEqualTo(422);
        assertThat(put("\"3\"", Map.of("limits", Map.of("text", 20_001))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsRequiredAndHowLongItMayBe() {
        assertThat(blog.draft(PAGE, "Hello").by("Ann", null).send().statusCode())
                .isEqualTo(422);
        blog.policy("required", List.of("website"), "limits", Map.of("text", 5, "name", 3));

        assertThat(violations(blog.draft(PAGE, "Hello").by(null, null))).isEqualTo("author.website");
        assertThat(violations(blog.draft(PAGE, "Hello!").by("Anne", null).website("https://ann.example")))
                .contains("text", "author.name");
        assertThat(blog.draft(PAGE, "\ud83d\ude00".repeat(5))
                        .by("Ann", null)
                        .website("https://ann.example")
                        .post()
                        .status())
                .isEqualTo("published");
        assertThat(Blog.tree(Blog.client().get(blog.path("/form")))
                        .path("required")
                        .toString())
                .isEqualTo("[\"website\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "clean, pending, Fine, pending",
        "clean, published, Fine, published",
        "suspect, published, casino, published",
        "suspect, pending, casino, pending",
        "spam, pending, casino lottery, pending",
        "spam, spam, casino lottery, spam",
        "firstComment, pending, Fine, pending"
    })
    void eachVerdictLeadsWhereItIsSaid(String field, String value, String text, String status) {
        blog.policy(field, value);

        Posted posted = blog.say(PAGE, text);

        assertThat(blog.item(posted.id()).path("status").asText()).isEqualTo(status);
        assertThat(posted.response().statusCode()).isEqualTo(status.equals("published") ? 201 : 202);
    }

    @Test
    void anAuthorIsKnownByAddressAndNetworkTogether() {
        blog.policy("firstComment", "pending");
        Posted first = ann("198.51.100.1", "ann@example.org", "The first");
        assertThat(first.status()).isEqualTo("pending");
        assertThat(ann("198.51.100.1", "ann@example.org", "Not published yet").status())
                .isEqualTo("pending");
        blog.decide(first.id(), "published");

        assertThat(ann("198.51.100.1", "ann@example.org", "Now known").status()).isEqualTo("published");
        assertThat(ann("198.51.100.2", "ann@example.org", "Anyone may type this address")
                        .status())
                .isEqualTo("pending");
        assertThat(ann("198.51.100.1", "ben@example.org", "Somebody beside her").status())
                .isEqualTo("pending");
        assertThat(Blog.open()
                        .policy("firstComment", "pending")
                        .draft(PAGE, "Elsewhere")
                        .by("Ann", "ann@example.org")
                        .from("198.51.100.1")
                        .post()
                        .status())
                .isEqualTo("pending");
        blog.withdraw(first);
        assertThat(ann("198.51.100.1", "ann@example.org", "Still another is published")
                        .status())
                .isEqualTo("published");
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, [e-mail hidden], [e-mail hidden]",
        "partial, a•••@e•••.com, a•••@e•••.com",
        "off, ann.lee@example.com, [e-mail hidden]"
    })
    void addressesInTextsAreMaskedAsSaidAndInNamesAlways(String masking, String inText, String inName) {
        blog.policy("masking", masking);

        blog.draft(PAGE, ADDRESS)
                .by("ann.lee@example.com", "ann@example.org")
                .with("title", "By ann.lee@example.com")
                .post();

        JsonNode thread = blog.thread(PAGE);
        JsonNode comment = thread.path("comments").path(0);
        assertThat(Jsoup.parse(comment.path("html").asText()).text()).contains(inText);
        assertThat(comment.path("author").path("name").asText()).isEqualTo(inName);
        assertThat(thread.path("title").asText()).isEqualTo("By " + inName);
        assertThat(thread.toString()).doesNotContain("ann@example.org");
        assertThat(Blog.tree(Blog.client()
                                .contentType("application/json")
                                .body(Blog.json(Map.of("text", ADDRESS)))
                                .post(blog.path("/preview")))
                        .path("html"))
                .isEqualTo(comment.path("html"));
    }

    @Test
    void onlyTheAdministratorLiftsMasking() {
        String token = Blog.tree(Blog.admin()
                        .body(Blog.json(Map.of("name", "owner", "scopes", List.of("administer"))))
                        .post(blog.path("/credentials")))
                .path("token")
                .asText();
        assertThat(Blog.as(token)
                        .header("If-Match", "*")
                        .body("{\"masking\": \"off\"}")
                        .put(blog.path("/policy"))
                        .statusCode())
                .isIn(403, 422);
        assertThat(Blog.as(token)
                        .header("If-Match", "*")
                        .body("{\"masking\": \"partial\"}")
                        .put(blog.path("/policy"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void linksAllowedAndBlockedPhrasesAreWhatScreeningGoesBy() {
        String links =
                "https://a.example and https://b.example and https://c.example are what I read this week about it all";
        blog.policy("linksAllowed", 3);
        assertThat(signals(blog.say(PAGE, links))).doesNotContain("link-flood");
        blog.policy("linksAllowed", 0);
        assertThat(signals(blog.say(PAGE, links))).contains("link-flood");
        assertThat(signals(blog.say(PAGE, "Tulips"))).doesNotContain("blocked-phrase");
        blog.policy("blockedPhrases", List.of("tulips"));
        assertThat(signals(blog.say(PAGE, "Tulips"))).contains("blocked-phrase");
    }

    @Test
    void editSecondsAreCountedFromTheSubmission() {
        blog.policy("editSeconds", 60);

        JsonNode receipt = blog.say(PAGE, "Soon final").receipt();

        assertThat(ChronoUnit.MILLIS.between(time(receipt, "submittedAt"), time(receipt, "editableUntil")))
                .isEqualTo(60_000);
        assertThat(receipt.path("submittedAt").asText()).matches(".*\\.\\d{3}Z");
    }

    @Test
    void aReplyOfTheBlogsOwnIsOfficialAndUnscreened() {
        String token = blog.moderator("kathryn");
        blog.policy("clean", "pending");

        Posted own = blog.draft(PAGE, "The casino is closed")
                .by(null, null)
                .bearer(token)
                .post();

        JsonNode comment = blog.thread(PAGE).path("comments").path(0);
        assertThat(own.response().statusCode()).isEqualTo(201);
        assertThat(comment.path("author").path("official").asBoolean()).isTrue();
        assertThat(comment.path("author").path("name").asText()).isEqualTo("A blog");
        String elsewhere = Blog.open().moderator("mallory");
        assertThat(blog.draft(PAGE, "Forged").bearer(elsewhere).send().statusCode())
                .isEqualTo(403);
        assertThat(blog.draft(PAGE, "Forged").bearer("nonsense").send().statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDisclosureFollowsThePolicyInForce() {
        blog.policy("editSeconds", 1_800, "masking", "partial", "required", List.of("name"));
        JsonNode told = Blog.tree(Blog.client().get(blog.path("/privacy")));
        assertThat(told.path("policyVersion").asInt()).isEqualTo(3);
        assertThat(told.toString()).contains("30 minutes", "first letters").doesNotContain("\"required\":null");

        blog.policy("masking", "hidden");
        Response page = Blog.client().header("Accept", "text/html,*/*;q=0.1").get(blog.path("/privacy"));

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("version 4", "30 minutes").doesNotContain("<script");
        assertThat(page.header("Vary")).contains("Accept");
    }

    private Posted ann(String network, String email, String text) {
        return blog.draft(PAGE, text).by("Ann", email).from(network).post();
    }

    private List<String> signals(Posted posted) {
        return blog.item(posted.id()).path("assessment").path("signals").findValuesAsText("name");
    }

    private Response put(String ifMatch, Map<String, Object> change) {
        var request = Blog.admin().body(Blog.json(change));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(blog.path("/policy"));
    }

    private static String violations(Draft draft) {
        return String.join(" ", Blog.tree(draft.send()).path("violations").findValuesAsText("field"));
    }

    private static Instant time(JsonNode json, String field) {
        return Instant.parse(json.path(field).asText());
    }
}
