package dev.rejoinder.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moderators' decisions, one at a time: what is checked in which order, what is recorded, what can be taken back. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class DecisionTest {
    private static final String PAGE = "/decided";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void alreadyIsToldWithTheDecisionInForceBeforeVersionsAreLookedAt() {
        Posted held = blog.say(PAGE, Blog.CASINO);
        JsonNode first = blog.decide(held.id(), "published", "version", 1);

        JsonNode again = blog.decide(held.id(), "published", "version", 1, "revision", 9);

        assertThat(again).isEqualTo(first);
        assertThat(blog.item(held.id()).path("decisions")).hasSize(1);
        JsonNode other = blog.decide(held.id(), "rejected", "version", 1);
        assertThat(other.path("status").asInt()).isEqualTo(409);
        assertThat(other.path("problem").path("type").asText()).isEqualTo("urn:rejoinder:problem:stale");
        assertThat(other.path("problem").path("current").path("version").asInt())
                .isEqualTo(2);
        assertThat(other.path("problem").path("current").path("status").asText())
                .isEqualTo("published");
        assertThat(other.has("decision")).isFalse();
        assertThat(blog.decide(held.id(), "rejected", "revision", 2)
                        .path("status")
                        .asInt())
                .isEqualTo(409);
        assertThat(blog.decide(held.id(), "rejected", "revision", 1)
                        .path("status")
                        .asInt())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "pending", "spam"})
    void theFirstConfirmingDecisionIsRecordedWhileStatusAndVersionStay(String status) {
        String text = Map.of("published", "Fine", "pending", Blog.CASINO, "spam", Blog.CASINO + " " + Blog.LOTTERY)
                .get(status);
        Posted posted = blog.say(PAGE, text);

        JsonNode confirmed = blog.decide(posted.id(), status, "version", 1);
        JsonNode again = blog.decide(posted.id(), status, "version", 1);

        assertThat(confirmed.path("status").asInt()).isEqualTo(200);
        assertThat(confirmed.path("version").asInt()).isEqualTo(1);
        assertThat(again).isEqualTo(confirmed);
        JsonNode item = blog.item(posted.id());
        assertThat(item.path("status").asText()).isEqualTo(status);
        assertThat(item.path("version").asInt()).isEqualTo(1);
        assertThat(item.path("decisions")).hasSize(1);
        assertThat(blog.undo(confirmed.path("decision").asText()).statusCode()).isEqualTo(200);
        assertThat(blog.item(posted.id()).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aWithdrawnCommentIsStaleFirstAndImpossibleThen() {
        Posted posted = blog.say(PAGE, Blog.CASINO);
        blog.withdraw(posted);

        assertThat(blog.decide(posted.id(), "published", "version", 1)
                        .path("status")
                        .asInt())
                .isEqualTo(409);
        assertThat(blog.decide(posted.id(), "published", "version", 2)
                        .path("status")
                        .asInt())
                .isEqualTo(422);
    }

    @Test
    void whoDecidedWhatAndWhyIsKept() {
        Posted posted = blog.say(PAGE, "Buy my book");
        String kathryn = blog.moderator("kathryn");
        blog.decisions(
                List.of(Map.of("comment", posted.id(), "to", "spam", "reason", "advertising", "note", "again")),
                kathryn);
        blog.decide(posted.id(), "published");

        JsonNode item = blog.item(posted.id());

        JsonNode first = item.path("decisions").path(0);
        assertThat(first.path("by").asText()).isEqualTo("kathryn");
        assertThat(first.path("from").asText() + ">" + first.path("to").asText())
                .isEqualTo("published>spam");
        assertThat(first.path("reason").asText()).isEqualTo("advertising");
        assertThat(first.path("note").asText()).isEqualTo("again");
        assertThat(item.path("decisions").path(1).path("by").asText()).isEqualTo("administrator");
        assertThat(Blog.admin()
                        .get(blog.path("/moderation/comments/" + posted.id()))
                        .header("ETag"))
                .isEqualTo("\"3\"");
    }

    @Test
    void aBatchDoesWhatItCanAndTellsOfTheRest() {
        Posted good = blog.say(PAGE, Blog.CASINO);
        Posted stale = blog.say(PAGE, Blog.CASINO + " again");
        Posted gone = blog.say(PAGE, "Taken back");
        blog.withdraw(gone);
        Posted foreign = Blog.open().say(PAGE, Blog.CASINO);

        JsonNode results = blog.decideAll(List.of(
                Map.of("comment", good.id(), "to", "published"),
                Map.of("comment", good.id(), "to", "rejected"),
                Map.of("comment", good.id(), "to", "published"),
                Map.of("comment", stale.id(), "to", "published", "version", 7),
                Map.of("comment", gone.id(), "to", "published"),
                Map.of("comment", foreign.id(), "to", "published"),
                Map.of("comment", UUID.randomUUID().toString(), "to", "published"),
                Map.of("comment", "nonsense", "to", "published")));

        assertThat(results.findValuesAsText("comment")).startsWith(good.id(), good.id(), good.id(), stale.id());
        StringBuilder statuses = new StringBuilder();
        results.forEach(
                result -> statuses.append(result.path("status").asText()).append(' '));
        assertThat(statuses).hasToString("200 422 200 409 422 404 404 404 ");
        assertThat(results.path(2)).isEqualTo(results.path(0));
        assertThat(blog.ids(PAGE)).containsExactly(good.id());
    }

    @Test
    void aBatchHasOneToAHundredItemsAndIsRefusedWhole() {
        Posted held = blog.say(PAGE, Blog.CASINO);
        Map<String, Object> item = Map.of("comment", held.id(), "to", "published");
        for (List<Map<String, Object>> batch : List.<List<Map<String, Object>>>of(
                List.<Map<String, Object>>of(),
                Collections.nCopies(101, item),
                List.of(item, Map.<String, Object>of("comment", held.id(), "to", "withdrawn")),
                List.of(item, Map.<String, Object>of("comment", held.id(), "to", "spam", "reason", "whim")))) {
            Response answer = blog.decisions(batch, blog.moderator("m" + UUID.randomUUID()));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Blog.tree(answer).path("type").asText()).isEqualTo("urn:rejoinder:problem:invalid");
        }
        assertThat(blog.item(held.id()).path("version").asInt()).isEqualTo(1);
        assertThat(blog.decideAll(Collections.nCopies(100, item))).hasSize(100);
        assertThat(blog.item(held.id()).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aDecisionIsUndoneOnce() {
        Posted held = blog.say(PAGE, Blog.CASINO);
        String decision = blog.decide(held.id(), "rejected", "reason", "abuse")
                .path("decision")
                .asText();

        JsonNode undone = Blog.tree(blog.undo(decision));
        JsonNode again = Blog.tree(blog.undo(decision));

        assertThat(undone.path("to").asText()).isEqualTo("pending");
        assertThat(undone.path("version").asInt()).isEqualTo(3);
        assertThat(again).isEqualTo(undone);
        JsonNode item = blog.item(held.id());
        assertThat(item.path("status").asText()).isEqualTo("pending");
        assertThat(item.path("decisions").path(1).path("undoes").asText()).isEqualTo(decision);
        blog.decide(held.id(), "published");
        assertStale(held, blog.undo(decision));
    }

    @Test
    void whatWasUndoneAndRedoneIsNotUndoneAgainByTheFirstUndoing() {
        Posted held = blog.say(PAGE, Blog.CASINO);
        String decision = blog.decide(held.id(), "rejected").path("decision").asText();
        String undoing = Blog.tree(blog.undo(decision)).path("decision").asText();
        JsonNode redone = Blog.tree(blog.undo(undoing));
        assertThat(redone.path("to").asText()).isEqualTo("rejected");

        assertStale(held, blog.undo(decision));

        assertThat(Blog.tree(blog.undo(undoing))).isEqualTo(redone);
        JsonNode undoneAnew = Blog.tree(blog.undo(redone.path("decision").asText()));
        assertThat(undoneAnew.path("to").asText()).isEqualTo("pending");
        assertStale(held, blog.undo(undoing));
        assertStale(held, blog.undo(decision));
        assertThat(blog.item(held.id()).path("decisions")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an edit", "a decision", "a withdrawal"})
    void anUndoingThatSomethingFollowedNoLongerStands(String followed) {
        Posted held = blog.say(PAGE, Blog.CASINO);
        String decision = blog.decide(held.id(), "rejected").path("decision").asText();
        blog.undo(decision);

        switch (followed) {
            case "an edit" -> blog.edit(held, "Another word");
            case "a decision" -> blog.decide(held.id(), "spam");
            default -> blog.withdraw(held);
        }

        Response again = blog.undo(decision);
        if (followed.equals("a withdrawal")) {
            assertThat(again.statusCode()).isEqualTo(422);
        } else {
            assertStale(held, again);
        }
    }

    private void assertStale(Posted posted, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Blog.tree(answer).path("current").path("version"))
                .isEqualTo(blog.item(posted.id()).path("version"));
    }

    @Test
    void whatWasFollowedByAnythingCannotBeUndone() {
        Posted posted = blog.say(PAGE, "Fine");
        String first = blog.decide(posted.id(), "rejected").path("decision").asText();
        String second = blog.decide(posted.id(), "published").path("decision").asText();
        assertThat(blog.undo(first).statusCode()).isEqualTo(409);
        assertThat(Blog.tree(blog.undo(first)).path("current").path("version").asInt())
                .isEqualTo(3);

        blog.edit(posted, "Finer");
        assertThat(blog.undo(second).statusCode()).isEqualTo(409);

        String third = blog.decide(posted.id(), "spam").path("decision").asText();
        blog.withdraw(posted);
        assertThat(blog.undo(third).statusCode()).isIn(409, 422);
        assertThat(blog.undo(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(Blog.open().undo(third).statusCode()).isEqualTo(404);
    }
}
