package dev.rejoinder.submission;

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

/** An edit that is not clean waits while the old text stays up. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class WaitingEditTest {
    private static final String PAGE = "/waiting";
    private static final String COUNTS_WAITING = "{\"pending\":1,\"spam\":0,\"rejected\":0,\"published\":0}";
    private static final String COUNTS_SETTLED = "{\"pending\":0,\"spam\":0,\"rejected\":0,\"published\":1}";

    private Blog blog;
    private Posted posted;

    @BeforeEach
    void open() {
        blog = Blog.open();
        posted = blog.say(PAGE, "The old text");
        JsonNode own = Blog.tree(blog.edit(posted, "The new text, from the casino"));
        assertThat(own.path("pendingEdit").asBoolean()).isTrue();
        assertThat(own.path("status").asText()).isEqualTo("published");
        assertWaits(2);
    }

    @Test
    void itIsAPendingItemOfTheQueueWithItsRevision() {
        JsonNode item = blog.queue().path("items").path(0);

        assertThat(item.path("id").asText()).isEqualTo(posted.id());
        assertThat(item.path("status").asText()).isEqualTo("pending");
        assertThat(item.path("revision").asInt()).isEqualTo(2);
        assertThat(item.path("text").asText()).contains("new text");
        assertThat(blog.queue("status", "published").path("items")).isEmpty();
    }

    @Test
    void publishedAcceptsItAndTheUndoingRestoresTheWait() {
        JsonNode accepted = blog.decide(posted.id(), "published", "version", 2, "revision", 2);
        assertThat(accepted.path("version").asInt()).isEqualTo(3);
        assertThat(shown()).contains("new text");
        assertThat(blog.queue().path("counts").toString()).isEqualTo(COUNTS_SETTLED);
        assertThat(own("pendingEdit")).isEqualTo("false");

        assertThat(blog.undo(accepted.path("decision").asText()).statusCode()).isEqualTo(200);

        assertWaits(4);
        assertThat(own("pendingEdit")).isEqualTo("true");
        assertThat(blog.thread(PAGE).path("comments").path(0).path("editedAt").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "spam"})
    void rejectedOrSpamDropsItAndTheUndoingRestoresTheWait(String to) {
        JsonNode dropped = blog.decide(posted.id(), to);
        assertThat(dropped.path("status").asInt()).isEqualTo(200);
        assertThat(dropped.path("version").asInt()).isEqualTo(3);
        assertThat(shown()).contains("old text");
        assertThat(blog.queue().path("counts").toString()).isEqualTo(COUNTS_SETTLED);
        assertThat(own("status")).isEqualTo("published");
        assertThat(own("text")).isEqualTo("The old text");

        assertThat(blog.undo(dropped.path("decision").asText()).statusCode()).isEqualTo(200);

        assertWaits(4);
        assertThat(own("text")).contains("new text");
    }

    @Test
    void aLaterCleanEditTakesItsPlaceAndALaterDoubtfulOneWaitsInstead() {
        blog.edit(posted, "The newer text, from the casino too");
        assertThat(shown()).contains("old text");
        assertThat(blog.queue().path("items")).hasSize(1);
        assertThat(blog.queue().path("items").path(0).path("revision").asInt()).isEqualTo(3);
        assertThat(blog.decide(posted.id(), "published", "revision", 2)
                        .path("status")
                        .asInt())
                .isEqualTo(409);

        blog.edit(posted, "The newest text");

        assertThat(shown()).contains("newest text");
        assertThat(blog.queue().path("counts").toString()).isEqualTo(COUNTS_SETTLED);
        assertThat(blog.item(posted.id()).path("version").asInt()).isEqualTo(4);
    }

    @Test
    void aDecisionMadeBeforeItCannotBeUndoneAndADroppedOneCanBeWrittenAgain() {
        String drop = blog.decide(posted.id(), "rejected").path("decision").asText();
        blog.edit(posted, "The new text, from the casino");
        assertWaits(4);
        assertThat(blog.undo(drop).statusCode()).isEqualTo(409);
    }

    @Test
    void alreadyDoesNotApplyWhileItWaits() {
        JsonNode accepted = blog.decide(posted.id(), "published");
        blog.edit(posted, "Yet another from the casino");

        JsonNode second = blog.decide(posted.id(), "published");

        assertThat(second.path("decision")).isNotEqualTo(accepted.path("decision"));
        assertThat(second.path("version").asInt()).isEqualTo(5);
        assertThat(shown()).contains("Yet another");
    }

    @Test
    void pendingTakesTheCommentDownWithItsNewTextAndIsUndoneWhole() {
        JsonNode held = blog.decide(posted.id(), "pending");
        assertThat(blog.ids(PAGE)).isEmpty();
        assertThat(blog.queue().path("counts").toString()).isEqualTo(COUNTS_WAITING);

        blog.undo(held.path("decision").asText());

        assertWaits(4);
    }

    private void assertWaits(int version) {
        assertThat(shown()).contains("old text");
        JsonNode queue = blog.queue();
        assertThat(queue.path("counts").toString()).isEqualTo(COUNTS_WAITING);
        assertThat(queue.path("items").path(0).path("version").asInt()).isEqualTo(version);
        assertThat(blog.total(PAGE)).isEqualTo(1);
    }

    private String own(String field) {
        return Blog.tree(blog.own(posted)).path(field).asText();
    }

    private String shown() {
        return blog.thread(PAGE).path("comments").path(0).path("html").asText();
    }
}
