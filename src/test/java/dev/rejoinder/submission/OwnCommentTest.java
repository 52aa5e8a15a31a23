package dev.rejoinder.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What authors see of their own comment, and who else does not. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class OwnCommentTest {
    private static final String PAGE = "/own";

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void theTokenOpensThisCommentAndNoOther() {
        Posted ann = blog.say(PAGE, "Mine");
        Posted ben = blog.say(PAGE, "Yours");
        Blog elsewhere = Blog.open();
        Posted cid = elsewhere.say(PAGE, "Another site");

        assertThat(blog.own(ann).statusCode()).isEqualTo(200);
        assertThat(blog.own(ann).header("Cache-Control")).isEqualTo("no-store");
        for (String foreign : List.of(ben.token(), cid.token(), ann.token() + "x", "x")) {
            Posted thief = new Posted(ann.id(), "", foreign, ann.response());
            assertThat(blog.own(thief).statusCode()).isEqualTo(403);
            assertThat(blog.edit(thief, "Stolen").statusCode()).isEqualTo(403);
            assertThat(blog.withdraw(thief).statusCode()).isEqualTo(403);
        }
        Response without = Blog.client().get(blog.path("/comments/" + ann.id()));
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(elsewhere.own(ann).statusCode()).isEqualTo(404);
        assertThat(blog.own(new Posted(UUID.randomUUID().toString(), "", ann.token(), ann.response()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(blog.own(new Posted("nonsense", "", ann.token(), ann.response()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Blog.tree(blog.own(ann)).path("text").asText()).isEqualTo("Mine");
    }

    @Test
    void spamReadsPendingAndRejectedComesWithItsReasonUnlessPolicyHidesIt() {
        Posted spam = blog.say(PAGE, Blog.CASINO + " " + Blog.LOTTERY);
        Posted held = blog.say(PAGE, Blog.CASINO);
        assertThat(own(spam, "status")).isEqualTo("pending").isEqualTo(own(held, "status"));
        blog.decide(spam.id(), "spam");
        assertThat(own(spam, "status")).isEqualTo("pending");

        blog.decide(held.id(), "rejected", "reason", "abuse", "note", "between us");
        assertThat(own(held, "status")).isEqualTo("rejected");
        assertThat(own(held, "reason")).isEqualTo("abuse");
        assertThat(blog.own(held).asString()).doesNotContain("between us");

        blog.policy("showRejection", false);
        assertThat(own(held, "status")).isEqualTo("pending");
        assertThat(own(held, "reason")).isEqualTo("null");
    }

    @Test
    void anEditIsMaskedScreenedAndShownAtOnceWhenItIsClean() {
        Posted posted = blog.say(PAGE, "First");

        JsonNode edited = Blog.tree(blog.edit(posted, "Second, by ann.lee@example.com"));

        assertThat(edited.path("status").asText()).isEqualTo("published");
        assertThat(edited.path("pendingEdit").asBoolean()).isFalse();
        JsonNode shown = blog.thread(PAGE).path("comments").path(0);
        assertThat(shown.path("html").asText()).contains("Second").doesNotContain("example.com");
        assertThat(shown.path("editedAt").isNull()).isFalse();
        assertThat(blog.item(posted.id()).path("version").asInt()).isEqualTo(2);
        blog.edit(posted, "Second, by ann.lee@example.com");
        assertThat(blog.item(posted.id()).path("version").asInt()).isEqualTo(2);
        assertThat(blog.edit(posted, " ").statusCode()).isEqualTo(422);
    }

    @Test
    void afterTheWindowOnlyWithdrawalIsLeft() {
        Posted posted = blog.say(PAGE, "Too late to change");
        Posted never = blog.policy("editSeconds", 0).say(PAGE, "Never to change");
        jdbi.useHandle(handle -> handle.execute(
                "update comment set editable_until = editable_until - interval '901 seconds' where site_id = ? and id = ?",
                blog.key(),
                UUID.fromString(posted.id())));

        for (Posted late : List.of(posted, never)) {
            Response answer = blog.edit(late, "Changed");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Blog.tree(answer).path("type").asText()).isEqualTo("urn:rejoinder:problem:window-over");
            assertThat(blog.withdraw(late).statusCode()).isEqualTo(204);
        }
        assertThat(blog.ids(PAGE)).isEmpty();
    }

    @Test
    void aCommentIsEditedAtMostFiftyTimes() {
        Posted posted = blog.say(PAGE, "First");
        for (int edit = 1; edit <= 50; edit++) {
            assertThat(editFrom("10.1.0." + edit, posted, "Edit " + edit).statusCode())
                    .isEqualTo(200);
        }

        Response refused = editFrom("10.1.0.51", posted, "Once more");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Blog.tree(refused).path("type").asText()).isEqualTo("urn:rejoinder:problem:window-over");
        assertThat(editFrom("10.1.0.52", posted, "Edit 50").statusCode()).isEqualTo(200);
        assertThat(blog.thread(PAGE).toString()).contains("Edit 50").doesNotContain("Once more");
        assertThat(blog.item(posted.id()).path("revisions")).hasSize(51);
        assertThat(blog.withdraw(posted).statusCode()).isEqualTo(204);
    }

    private Response editFrom(String address, Posted posted, String text) {
        return Blog.client()
                .header("Edit-Token", posted.token())
                .header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(Blog.json(Map.of("text", text)))
                .patch(blog.path("/comments/" + posted.id()));
    }

    @Test
    void withdrawalRemovesEverythingTypedAtOnce() {
        Posted posted = blog.draft(PAGE, "Unforgettable words")
                .by("Annabel", "annabel@example.net")
                .website("https://annabel.example")
                .with("title", "A telling title")
                .key("gone")
                .post();
        blog.edit(posted, "Unforgettable words about a " + Blog.CASINO);
        blog.decide(posted.id(), "published");
        blog.edit(posted, "Unforgettable words about another " + Blog.CASINO);

        assertThat(blog.withdraw(posted).statusCode()).isEqualTo(204);

        assertThat(blog.threadAnswer(PAGE).asString()).doesNotContain("Unforgettable", "Annabel", "annabel");
        assertThat(blog.item(posted.id()).toString())
                .doesNotContain("Unforgettable", "Annabel", "annabel", Blog.CASINO);
        assertThat(blog.queue("status", "withdrawn").toString()).doesNotContain("Unforgettable", "nnabel");
        for (String table : List.of("comment", "revision", "idempotency", "similarity")) {
            assertThat(rows(table)).doesNotContain("Unforgettable", "nnabel", Blog.CASINO);
        }
        JsonNode own = Blog.tree(blog.own(posted));
        assertThat(own.path("status").asText()).isEqualTo("withdrawn");
        assertThat(own.path("text").isNull() && own.path("html").isNull()).isTrue();
        assertThat(blog.withdraw(posted).statusCode()).isEqualTo(204);
        assertThat(blog.edit(posted, "Back again").statusCode()).isEqualTo(409);
        assertThat(blog.decide(posted.id(), "published").path("status").asInt()).isEqualTo(422);
        assertThat(blog.item(posted.id()).path("version").asInt()).isEqualTo(5);
    }

    @Test
    void whatAPersonRejectedOrTheMachineThoughtSpamIsNotPublishedByRewritingIt() {
        Posted rejected = blog.say(PAGE, "Fine");
        blog.decide(rejected.id(), "rejected");
        Posted spam = blog.say(PAGE, Blog.CASINO + " " + Blog.LOTTERY);
        Posted held = blog.say(PAGE, Blog.CASINO);

        for (String finer : List.of("Finer", "Finer still")) {
            blog.edit(rejected, finer);
            blog.edit(spam, "Harmless, " + finer);
            blog.edit(held, "Nothing to see, " + finer);
        }

        assertThat(blog.item(rejected.id()).path("status").asText()).isEqualTo("pending");
        assertThat(blog.item(spam.id()).path("status").asText()).isEqualTo("pending");
        assertThat(blog.ids(PAGE)).containsExactly(held.id());
        assertThat(blog.queue().path("counts").toString())
                .isEqualTo("{\"pending\":2,\"spam\":0,\"rejected\":0,\"published\":1}");
    }

    @Test
    void theBlogsOwnCommentIsEditedWithItsCredentialOnly() {
        String moderator = blog.moderator("kathryn");
        Posted posted = blog.draft(PAGE, "We say so").bearer(moderator).post();

        Response without = blog.edit(posted, "They say otherwise");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        for (String unfit :
                List.of(blog.credential("lens", "reveal"), Blog.open().moderator("stranger"))) {
            assertThat(editAs(unfit, posted).statusCode()).isEqualTo(403);
        }
        assertThat(editAs("rj_made.up", posted).statusCode()).isEqualTo(401);
        assertThat(Blog.tree(blog.own(posted)).path("text").asText()).isEqualTo("We say so");
        assertThat(blog.thread(PAGE).toString()).contains("We say so").doesNotContain("otherwise");

        assertThat(editAs(moderator, posted).statusCode()).isEqualTo(200);
        assertThat(blog.thread(PAGE).toString()).contains("Now by our own hand");
        Posted thief = new Posted(posted.id(), "", "x", posted.response());
        assertThat(editAs(moderator, thief).statusCode()).isEqualTo(403);
        assertThat(blog.withdraw(posted).statusCode()).isEqualTo(204);
    }

    private Response editAs(String token, Posted posted) {
        return Blog.as(token)
                .header("Edit-Token", posted.token())
                .body(Blog.json(Map.of("text", "Now by our own hand")))
                .patch(blog.path("/comments/" + posted.id()));
    }

    private String own(Posted posted, String field) {
        return Blog.tree(blog.own(posted)).path(field).asText();
    }

    private String rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(string_agg(t::text, ' '), '') from " + table + " t where site_id = :site")
                .bind("site", blog.key())
                .mapTo(String.class)
                .one());
    }
}
