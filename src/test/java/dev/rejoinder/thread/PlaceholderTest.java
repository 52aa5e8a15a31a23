package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published comment is shown only in its place: what is above it keeps the place, whatever became of it. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class PlaceholderTest {
    private static final String PAGE = "/places";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "spam", "pending"})
    void whatWasTakenDownKeepsThePlaceOfItsRepliesAndComesBack(String to) {
        Posted root = blog.say(PAGE, "The root");
        Posted reply = blog.reply(PAGE, root.id(), "The reply");
        Posted deeper = blog.reply(PAGE, reply.id(), "The reply's reply");

        blog.decide(root.id(), to);
        blog.decide(reply.id(), to);
        assertShape("_ _ 2");
        assertThat(blog.total(PAGE)).isEqualTo(1);

        blog.decide(deeper.id(), to);
        assertShape("");

        blog.decide(reply.id(), "published");
        assertShape("_ 1");
        blog.decide(deeper.id(), "published");
        blog.decide(root.id(), "published");
        assertShape("0 1 2");
        assertThat(blog.total(PAGE)).isEqualTo(3);
    }

    @Test
    void replyCountsAreOfPublishedDirectReplies() {
        Posted root = blog.say(PAGE, "The root");
        Posted reply = blog.reply(PAGE, root.id(), "The reply");
        blog.reply(PAGE, reply.id(), "The reply's reply");
        blog.reply(PAGE, root.id(), "Another reply");
        blog.reply(PAGE, root.id(), Blog.CASINO);

        assertThat(replyCounts()).isEqualTo("2 1 0 0 ");
        blog.decide(reply.id(), "rejected");
        assertThat(replyCounts()).isEqualTo("1 1 0 0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {Blog.CASINO, Blog.CASINO + " " + Blog.LOTTERY})
    void whatWasNeverPublishedKeepsThePlaceOfAPublishedReply(String text) {
        Posted held = blog.say(PAGE, text);
        assertShape("");

        Posted reply = blog.reply(PAGE, held.id(), "A reply all the same");
        assertShape("_ 1");
        JsonNode place = blog.thread(PAGE).path("comments").path(0);
        assertThat(place.path("author").isNull() && place.path("html").isNull()).isTrue();
        assertThat(place.toString()).doesNotContain(Blog.CASINO, "Ann");

        blog.withdraw(reply);
        assertShape("");
    }

    @Test
    void placeholdersGoLevelByLevelAsTheLastCommentUnderThemIsWithdrawn() {
        Posted root = blog.say(PAGE, "The root");
        Posted left = blog.reply(PAGE, root.id(), "Left");
        Posted leftLeaf = blog.reply(PAGE, left.id(), "Left leaf");
        Posted right = blog.reply(PAGE, root.id(), "Right");
        Posted rightLeaf = blog.reply(PAGE, right.id(), "Right leaf");

        blog.withdraw(root);
        blog.withdraw(left);
        blog.decide(right.id(), "spam");
        assertShape("_ _ 2 _ 2");

        blog.withdraw(leftLeaf);
        assertShape("_ _ 2");
        String last = blog.decide(rightLeaf.id(), "rejected").path("decision").asText();
        assertShape("");

        blog.undo(last);
        assertShape("_ _ 2");
        blog.decide(right.id(), "published");
        assertShape("_ 1 2");
    }

    @Test
    void aWithdrawnCommentTakesNoReplyAndAPlaceholderOfAnotherKindDoes() {
        Posted root = blog.say(PAGE, "The root");
        Posted held = blog.reply(PAGE, root.id(), Blog.CASINO);
        blog.withdraw(root);

        assertThat(blog.draft(PAGE, "Too late").under(root.id()).send().statusCode())
                .isEqualTo(422);
        assertThat(blog.draft("/another", "Elsewhere").under(held.id()).send().statusCode())
                .isEqualTo(422);
        blog.reply(PAGE, held.id(), "Under what waits");
        assertShape("_ _ 2");
    }

    private String replyCounts() {
        StringBuilder counts = new StringBuilder();
        blog.thread(PAGE)
                .path("comments")
                .forEach(comment ->
                        counts.append(comment.path("replyCount").asInt()).append(' '));
        return counts.toString();
    }

    /** The thread in reading order: the depth of a published comment, an underscore for a placeholder. */
    private void assertShape(String expected) {
        StringBuilder shape = new StringBuilder();
        for (JsonNode comment : blog.thread(PAGE).path("comments")) {
            boolean place = comment.path("withdrawn").asBoolean();
            shape.append(shape.isEmpty() ? "" : " ")
                    .append(place ? "_" : comment.path("depth").asText());
        }
        assertThat(shape).hasToString(expected);
    }
}
