package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A retry with the same Idempotency-Key hears what the first one heard, and nothing happens twice. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class IdempotencyTest {
    private static final String PAGE = "/once";

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void aReplayHasTheSameStatusAndBody() {
        for (String text : List.of("Published at once", Blog.CASINO, Blog.CASINO + " " + Blog.LOTTERY)) {
            String key = "key-" + text.hashCode();
            Response first = blog.draft(PAGE, text).key(key).send();
            Response again = blog.draft(PAGE, text).key(key).send();

            assertThat(again.statusCode()).isEqualTo(first.statusCode());
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(first.header("Idempotency-Replayed")).isNull();
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void aRetryIsAnsweredAsBeforeWhateverPolicyHasBecomeOfThat() {
        Draft draft =
                blog.draft(PAGE, "Heat helped a lot").by("Ann Marie", null).key("before");
        blog.policy("required", List.of());
        Response first = draft.send();
        assertThat(first.statusCode()).isEqualTo(201);
        Draft official = blog.draft(PAGE, "Good to hear, and thank you")
                .bearer(blog.moderator("kathryn"))
                .key("official");
        Response our = official.send();

        blog.policy(
                "required", List.of("name", "email"),
                "limits", Map.of("name", 3, "text", 5),
                "consent", Map.of("required", true, "wording", "I agree.", "version", 1));

        for (Response again : List.of(draft.send(), draft.send())) {
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(official.send().asString()).isEqualTo(our.asString());
        assertThat(draft.key("after").send().statusCode()).isEqualTo(422);
        assertThat(official.key("later").send().statusCode()).isEqualTo(422);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void theSameTextInAnotherNormalFormIsTheSame() {
        String composed = "caf\u00e9";
        String decomposed = "cafe\u0301";
        Posted first = blog.draft(PAGE + composed, composed)
                .by(composed, "ann@example.org")
                .key("nfc")
                .post();

        Posted again = blog.draft(PAGE + decomposed, decomposed)
                .by(decomposed, "ann@example.org")
                .key("nfc")
                .post();

        assertThat(again.receipt()).isEqualTo(first.receipt());
    }

    @Test
    void whatIsAbsentAndWhatIsNullAreTheSame() {
        Posted first = blog.draft(PAGE, "Hello").key("null").post();

        Posted again = blog.draft(PAGE, "Hello")
                .key("null")
                .under(null)
                .website(null)
                .with("stamp", "another")
                .with("title", "Only page, parent, author and text count")
                .post();

        assertThat(again.receipt()).isEqualTo(first.receipt());
    }

    @Test
    void anotherPageParentAuthorOrTextIsAMismatch() {
        String parent = blog.say(PAGE, "Something to answer").id();
        Posted first = blog.draft(PAGE, "Hello").key("k").post();

        for (Draft other : List.of(
                blog.draft("/elsewhere", "Hello"),
                blog.draft(PAGE, "Hello").under(parent),
                blog.draft(PAGE, "Hello").by("Anne", "ann@example.org"),
                blog.draft(PAGE, "Hello").by("Ann", "anne@example.org"),
                blog.draft(PAGE, "Hello").website("https://ann.example"),
                blog.draft(PAGE, "Hello!"))) {
            Response answer = other.key("k").send();
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Blog.tree(answer).path("type").asText()).isEqualTo("urn:rejoinder:problem:idempotency-mismatch");
        }
        assertThat(blog.draft(PAGE, "Hello").key("k").post().id()).isEqualTo(first.id());
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void theSameKeyOnAnotherSiteIsAnotherKey() {
        Posted here = blog.draft(PAGE, "Hello").key("k").post();

        Posted there = Blog.open().draft(PAGE, "Hello").key("k").post();

        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(there.response().header("Idempotency-Replayed")).isNull();
    }

    @Test
    void withdrawalClearsTheKeptHtml() {
        Posted first = blog.draft(PAGE, "Taken back").key("k").post();
        blog.withdraw(first);

        Posted again = blog.draft(PAGE, "Taken back").key("k").post();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.receipt().path("html").isNull()).isTrue();
        assertThat(again.response().statusCode()).isEqualTo(201);
    }

    @Test
    void sixteenTwinsAtOnceMakeOneCommentAndHearTheSame() {
        Set<JsonNode> receipts = new HashSet<>();
        List<Posted> answers = IntStream.range(0, 16)
                .mapToObj(i -> blog.draft(PAGE, "All at once").key("twins").from("198.51.100.7"))
                .toList()
                .parallelStream()
                .map(Draft::post)
                .toList();

        answers.forEach(answer -> receipts.add(answer.receipt()));
        assertThat(receipts).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.response().header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(stored()).isEqualTo(1);
        assertThat(blog.total(PAGE)).isEqualTo(1);
    }

    @Test
    void onlyWhatWasTakenIsKept() {
        assertThat(blog.draft(PAGE, " ").key("k").send().statusCode()).isEqualTo(422);
        assertThat(blog.draft(PAGE, "Hello")
                        .header("Origin", "https://evil.example")
                        .key("k")
                        .send()
                        .statusCode())
                .isEqualTo(403);

        Posted good = blog.draft(PAGE, "Hello").key("k").post();

        assertThat(good.response().header("Idempotency-Replayed")).isNull();
    }

    @Test
    void anAnswerIsKeptForADay() {
        Posted first = blog.draft(PAGE, "Hello").key("k").post();
        shift("23 hours 59 minutes");
        assertThat(blog.draft(PAGE, "Hello").key("k").post().id()).isEqualTo(first.id());

        shift("2 minutes");
        Posted later = blog.draft(PAGE, "Another text by now").key("k").post();

        assertThat(later.id()).isNotEqualTo(first.id());
        assertThat(blog.draft(PAGE, "Another text by now").key("k").post().id()).isEqualTo(later.id());
    }

    @Test
    void aKeyIsOneToSixtyFourVisibleCharacters() {
        assertThat(blog.draft(PAGE, "Hello").key("k".repeat(64)).send().statusCode())
                .isEqualTo(201);
        for (String unfit : List.of("k".repeat(65), "two words", "caf\u00e9")) {
            assertThat(blog.draft(PAGE, "Hello").key(unfit).send().statusCode())
                    .as(unfit)
                    .isEqualTo(422);
        }
    }

    @Test
    void anAnswerIsForWhomItWasGivenToAlone() {
        List<String> senders = List.of("", blog.moderator("kathryn"), blog.moderator("liam"), TestDatabase.ADMIN_TOKEN);
        for (int first = 0; first < senders.size(); first++) {
            String key = "whose-" + first;
            Posted posted = by(senders.get(first), key).post();
            for (String other : senders) {
                Response answer = by(other, key).send();
                if (other.equals(senders.get(first))) {
                    assertThat(answer.asString()).isEqualTo(posted.response().asString());
                } else {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.asString())
                            .contains("idempotency-mismatch")
                            .doesNotContain(posted.token());
                }
            }
        }
        assertThat(stored()).isEqualTo(senders.size());
    }

    private Draft by(String token, String key) {
        Draft draft = blog.draft(PAGE, "The very same").key(key);
        return token.isEmpty() ? draft : draft.bearer(token);
    }

    private void shift(String by) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update idempotency set submitted_at = submitted_at - :by::interval" + " where site_id = :site")
                .bind("by", by)
                .bind("site", blog.key())
                .execute());
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from comment where site_id = :site")
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
    }
}
