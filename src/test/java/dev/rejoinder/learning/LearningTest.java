package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.notification.Postroom;
import dev.rejoinder.retention.Sweep;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.sealing.Vault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moderators' decisions teach the site's model, and what was taught can be untaught. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class LearningTest {
    private static final String PAGE = "/shoulder";
    private static final String WATCHES = "Genuine replica wristwatches at wholesale prices";
    private static final String IN_FORCE =
            "select case when spam then 'spam' else 'ham' end from lesson" + " where site_id = :site and in_force";

    private final Jdbi jdbi;
    private final ModelCache models;
    private final Screening screening;
    private final Sweep retention;
    private final Relearning relearning;
    private final Vault vault;
    private Blog blog;

    LearningTest(
            Jdbi jdbi, ModelCache models, Screening screening, Sweep retention, Relearning relearning, Vault vault) {
        this.jdbi = jdbi;
        this.models = models;
        this.screening = screening;
        this.retention = retention;
        this.relearning = relearning;
        this.vault = vault;
    }

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void theNextSuchCommentIsMoreProbablySpamAndItsWordsAreNamed() {
        for (String word : List.of("today", "here", "for him", "for her")) {
            blog.decide(blog.say(PAGE, WATCHES + " " + word).id(), "spam");
            String good = blog.say(PAGE, "The second stretch helped my shoulder " + word)
                    .id();
            blog.decide(good, "published");
        }
        int version = learned();

        String next = blog.say(PAGE, "Would you like wholesale wristwatches?").id();
        JsonNode assessment = blog.item(next).path("assessment");
        assertThat(assessment.path("modelVersion").asInt()).isEqualTo(version).isPositive();
        JsonNode signal = signal(assessment, "site-model");
        assertThat(signal.path("weight").asDouble()).isPositive();
        assertThat(signal.path("evidence").asText()).contains("wristwatches", "wholesale");
    }

    @Test
    void undoingADecisionUnteachesItAndUndoingThatTeachesItAgain() {
        blog.decide(blog.say(PAGE, "The second stretch helped").id(), "published");
        double before = probability();
        Posted posted = blog.say(PAGE, WATCHES);
        String decision = blog.decide(posted.id(), "spam").path("decision").asText();
        double taught = probability();
        assertThat(taught).isGreaterThan(before);

        String undoing = Blog.tree(blog.undo(decision)).path("decision").asText();
        assertThat(probability()).isEqualTo(before);

        assertThat(blog.undo(undoing).statusCode()).isEqualTo(200);
        assertThat(probability()).isEqualTo(taught);
    }

    @Test
    void aLaterDecisionTakesThePlaceOfAnEarlierOneUntilItIsUndone() {
        Posted posted = blog.say(PAGE, WATCHES);
        blog.decide(posted.id(), "spam");
        double spam = probability();

        String published =
                blog.decide(posted.id(), "published").path("decision").asText();
        assertThat(inForce()).containsExactly("ham");
        assertThat(probability()).isLessThan(spam);

        blog.undo(published);
        assertThat(inForce()).containsExactly("spam");
        assertThat(probability()).isEqualTo(spam);
    }

    @Test
    void whoPutsACommentBackToPendingTakesBackWhatItTaught() {
        Posted posted = blog.say(PAGE, WATCHES);
        blog.decide(posted.id(), "spam");
        blog.decide(posted.id(), "published");

        String pending = blog.decide(posted.id(), "pending").path("decision").asText();
        assertThat(inForce()).isEmpty();

        blog.undo(pending);
        assertThat(inForce()).containsExactly("ham");
    }

    @ParameterizedTest
    @CsvSource({
        "published, , ham",
        "spam, , spam",
        "rejected, advertising, spam",
        "rejected, abuse, ",
        "rejected, , ",
        "pending, , "
    })
    void aDecisionTeachesWhatItSaysOfSpamAndNothingElse(String to, String reason, String taught) {
        blog.policy("clean", "pending");
        Posted posted = blog.say(PAGE, WATCHES);
        if (reason == null) {
            blog.decide(posted.id(), to);
        } else {
            blog.decide(posted.id(), to, "reason", reason);
        }

        assertThat(inForce()).isEqualTo(taught == null ? List.of() : List.of(taught));
    }

    @Test
    void theBlogsOwnRepliesTeachNothingAndAnAuthorsWithdrawalChangesNothing() {
        Posted own = blog.draft(PAGE, WATCHES).bearer(blog.moderator("kathryn")).post();
        blog.decide(own.id(), "spam");
        assertThat(inForce()).isEmpty();
        Posted posted = blog.say(PAGE, WATCHES);
        blog.decide(posted.id(), "spam");

        blog.withdraw(posted);

        assertThat(inForce()).containsExactly("spam");
    }

    @Test
    void refusingAnEditTeachesOfTheEdit() {
        Posted posted = blog.say(PAGE, "The second stretch helped");
        blog.edit(posted, WATCHES + " at the " + Blog.CASINO);
        double before = probability();

        blog.decide(posted.id(), "spam");

        assertThat(blog.item(posted.id()).path("status").asText()).isEqualTo("published");
        assertThat(probability()).isGreaterThan(before);
    }

    @Test
    void whoTaughtIsKeptWithTheLesson() {
        blog.decide(blog.say(PAGE, "One").id(), "published");
        blog.decisions(
                List.of(Map.of("comment", blog.say(PAGE, "Two").id(), "to", "published")), blog.moderator("kathryn"));

        assertThat(column("select array_to_string(teachers, ',') from lesson where site_id = :site order by turn"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("administrator"),
                        second -> assertThat(second).isEqualTo("moderator:kathryn"));
    }

    @Test
    void whatADeletedCommentTaughtStaysAndIsLearnedAnewAlike() {
        String refused = blog.say(PAGE, WATCHES).id();
        blog.decide(refused, "spam");
        blog.decide(blog.say(PAGE, "The second stretch helped").id(), "published");
        learned();
        byte[] weights = weights();

        assertThat(retention.after(31, blog.key())).isPositive();
        assertThat(column("select id::text from comment where site_id = :site")).doesNotContain(refused);
        assertThat(relearning.run(blog.key())).isPresent();

        learned();
        assertThat(inForce()).containsExactlyInAnyOrder("spam", "ham");
        assertThat(weights()).isEqualTo(weights).isNotEmpty();
    }

    @Test
    void whoseCommentTaughtIsForgottenWithTheAddresses() {
        blog.decide(blog.say(PAGE, WATCHES).id(), "published");
        blog.policy("retention", Map.of("addressDays", 40));
        String addressed = "select comment_id::text from lesson where site_id = :site and address is not null";

        retention.after(39, blog.key());
        assertThat(column(addressed)).hasSize(1);
        retention.after(41, blog.key());

        assertThat(column(addressed)).isEmpty();
        assertThat(inForce()).containsExactly("ham");
    }

    @Test
    void whoseCommentTaughtIsNotForgottenWhileTheCommentTellsIt() {
        blog.decide(blog.say(PAGE, WATCHES).id(), "published");
        String gone = blog.say(PAGE, "The second stretch helped").id();
        blog.decide(gone, "published");
        blog.policy("retention", Map.of("addressDays", 40));
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update comment set settled_at = settled_at + interval '30 days' where site_id = ?", blog.key());
            handle.execute("delete from comment where site_id = ? and id = ?::uuid", blog.key(), gone);
        });
        String addressed = "select comment_id::text from lesson where site_id = :site and address is not null";

        assertThat(retention.dueAfter(41, blog.key())).containsEntry("lesson-addresses", 1);
        retention.after(41, blog.key());
        assertThat(column(addressed)).hasSize(1).doesNotContain(gone);
        retention.after(71, blog.key());

        assertThat(column(addressed)).isEmpty();
    }

    @Test
    void nothingOfADeletedSiteIsLeft() {
        blog.decide(blog.say(PAGE, WATCHES).id(), "spam");
        learned();

        Blog.admin()
                .body(Map.of("confirm", blog.key()))
                .delete(blog.path(""))
                .then()
                .statusCode(204);

        for (String table : List.of("lesson", "learning", "site_model")) {
            assertThat(column("select site_id from " + table + " where site_id = :site"))
                    .isEmpty();
        }
    }

    /** Waits until all that was decided is learned, and judged by; in tests no schedule makes the beat. */
    private int learned() {
        models.refresh();
        Postroom.until(() -> column("select m.version::text from learning l join site_model m on m.site_id = l.site_id"
                        + " where l.site_id = :site and l.learned = l.wanted")
                .equals(List.of(Integer.toString(models.of(blog.key()).version()))));
        return models.of(blog.key()).version();
    }

    /** How likely such a comment would be spam by now. */
    private double probability() {
        if (!column("select site_id from learning where site_id = :site").isEmpty()) {
            learned();
        }
        return screening
                .screen(
                        new Candidate("Replica wristwatches", "Ann", null, null, 0),
                        Circumstances.none(),
                        new ScreeningSettings(2, List.of()),
                        models.of(blog.key()))
                .probability();
    }

    private List<String> inForce() {
        return column(IN_FORCE);
    }

    private byte[] weights() {
        byte[] sealed =
                jdbi.withHandle(handle -> handle.createQuery("select weights from site_model where site_id = :site")
                        .bind("site", blog.key())
                        .mapTo(byte[].class)
                        .one());
        return vault.openBytes(blog.key(), new UUID(0, 0), Vault.MODEL_WEIGHTS, sealed);
    }

    private List<String> column(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("site", blog.key())
                .mapTo(String.class)
                .list());
    }

    private static JsonNode signal(JsonNode assessment, String name) {
        for (JsonNode signal : assessment.path("signals")) {
            if (signal.path("name").asText().equals(name)) {
                return signal;
            }
        }
        throw new AssertionError("no " + name + " in " + assessment);
    }
}
