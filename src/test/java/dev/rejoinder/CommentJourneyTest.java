package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of a few comments, from the form to the last withdrawal. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class CommentJourneyTest {
    private static final String PAGE = "/2015/shoulder-knots";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void commentsAreSubmittedScreenedReadEditedDecidedAndWithdrawn() {
        // Ann opens the form, and what she writes is published with her address hidden.
        JsonNode form = Blog.tree(Blog.client().get(blog.path("/form")));
        assertThat(form.path("required").toString()).isEqualTo("[\"name\",\"email\"]");
        assertThat(form.path("privacy").asText()).isEqualTo(blog.path("/privacy"));
        Posted ann = blog.draft(PAGE, "Rest helps. Write to ann.lee@example.com for *more*.")
                .with("title", "Knots in the shoulder")
                .with("url", Blog.ORIGIN + PAGE)
                .post();
        assertThat(ann.response().statusCode()).isEqualTo(201);
        assertThat(ann.response().header("Location")).endsWith(blog.path("/comments/" + ann.id()));
        JsonNode thread = blog.thread(PAGE);
        assertThat(thread.path("title").asText()).isEqualTo("Knots in the shoulder");
        assertThat(thread.path("comments").path(0).path("html").asText())
                .contains("[e-mail hidden]", "<em>more</em>")
                .doesNotContain("example.com");
        assertCounts(1, 0, 0, 0);

        // Ben's is held, Cid's is spam; both are told the same.
        Posted ben = blog.reply(PAGE, ann.id(), "I was at a casino and my shoulder hurt.");
        Posted cid = blog.say(PAGE, "casino lottery casino lottery");
        assertThat(ben.response().statusCode())
                .isEqualTo(202)
                .isEqualTo(cid.response().statusCode());
        assertThat(ben.status()).isEqualTo("pending").isEqualTo(cid.status());
        assertThat(blog.ids(PAGE)).containsExactly(ann.id());
        assertCounts(1, 1, 1, 0);

        // A moderator sees why, publishes Ben's, and Dee replies to it.
        JsonNode held = blog.queue().path("items").path(0);
        assertThat(held.path("id").asText()).isEqualTo(ben.id());
        assertThat(held.path("author").path("email").asText()).isEqualTo("a•••@e•••.org");
        assertThat(held.path("assessment").path("verdict").asText()).isEqualTo("suspect");
        JsonNode decided = blog.decide(ben.id(), "published", "version", 1, "revision", 1);
        assertThat(decided.path("version").asInt()).isEqualTo(2);
        Posted dee = blog.reply(PAGE, ben.id(), "Mine too.");
        assertThat(blog.ids(PAGE)).containsExactly(ann.id(), ben.id(), dee.id());
        assertCounts(3, 0, 1, 0);

        // Ann rewrites hers so that it has to wait; what was up stays up until it is accepted.
        JsonNode edited = Blog.tree(blog.edit(ann, "Rest helps. So does a casino."));
        assertThat(edited.path("pendingEdit").asBoolean()).isTrue();
        assertThat(html(0)).contains("<em>more</em>");
        assertCounts(2, 1, 1, 0);
        blog.decide(ann.id(), "published");
        assertThat(html(0)).contains("casino");
        assertCounts(3, 0, 1, 0);

        // Ben's is rejected, its place is kept for Dee's reply; the decision is undone.
        String rejection = blog.decide(ben.id(), "rejected", "reason", "off-topic")
                .path("decision")
                .asText();
        JsonNode place = blog.thread(PAGE).path("comments").path(1);
        assertThat(place.path("withdrawn").asBoolean()).isTrue();
        assertThat(place.path("author").isNull() && place.path("html").isNull()).isTrue();
        assertThat(Blog.tree(blog.own(ben)).path("reason").asText()).isEqualTo("off-topic");
        assertCounts(2, 0, 1, 1);
        assertThat(blog.undo(rejection).statusCode()).isEqualTo(200);
        assertThat(html(1)).contains("my shoulder hurt");
        assertCounts(3, 0, 1, 0);

        // In the end all withdraw, and nothing they wrote is left.
        for (Posted posted : new Posted[] {ann, ben, dee, cid}) {
            assertThat(blog.withdraw(posted).statusCode()).isEqualTo(204);
            assertThat(blog.item(posted.id()).toString()).doesNotContain("shoulder hurt", "Rest helps", "Ann");
        }
        assertThat(blog.ids(PAGE)).isEmpty();
        assertCounts(0, 0, 0, 0);
    }

    private String html(int index) {
        return blog.thread(PAGE).path("comments").path(index).path("html").asText();
    }

    /** What is public, and the moderators' lists (in which a waiting edit is pending). */
    private void assertCounts(int published, int pending, int spam, int rejected) {
        JsonNode counts = blog.queue().path("counts");
        assertThat(counts.toString())
                .isEqualTo("{\"pending\":" + pending + ",\"spam\":" + spam + ",\"rejected\":" + rejected
                        + ",\"published\":" + published + "}");
        int shown = 0;
        for (JsonNode comment : blog.thread(PAGE).path("comments")) {
            shown += comment.path("withdrawn").asBoolean() ? 0 : 1;
        }
        assertThat(blog.total(PAGE)).isEqualTo(shown);
    }
}
