package dev.rejoinder.retention;

import static dev.rejoinder.kit.Blog.admin;
import static dev.rejoinder.kit.Blog.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept longer than the policy says is forgotten, and nothing else is touched. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class RetentionSweepTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Rows rows;

    @Inject
    Sweep round;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void theReportSaysWhatIsDueAndChangesNothing() {
        blog.draft("/a", "Mail bob@hidden.example").key("k").post();

        Map<String, Integer> due = round.dueAfter(31, blog.key());

        assertThat(due)
                .containsEntry("network-fingerprints", 1)
                .containsEntry("originals", 1)
                .containsEntry("idempotency-keys", 1)
                .containsEntry("addresses", 0)
                .containsEntry("refused", 0);
        assertThat(round.dueAfter(31, blog.key())).isEqualTo(due);
        assertThat(round.after(31, blog.key()))
                .isEqualTo(due.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(round.dueAfter(31, blog.key()).values()).containsOnly(0);
    }

    @Test
    void theReportIsThereForWhoAdministersTheSite() {
        Posted old = blog.say("/a", "Mail bob@hidden.example");
        age(old, 8);

        JsonNode kinds = tree(admin().get(blog.path("/retention"))).path("kinds");

        assertThat(kinds).hasSizeGreaterThan(6);
        assertThat(kinds.findValuesAsText("what")).contains("originals");
        for (JsonNode kind : kinds) {
            boolean originals = kind.path("what").asText().equals("originals");
            assertThat(kind.path("due").asInt())
                    .as(kind.toString())
                    .isEqualTo(originals ? 1 : kind.path("due").asInt());
            assertThat(kind.path("more").asBoolean()).isFalse();
        }
    }

    @Test
    void networksAreForgottenAndAddressesOfPublishedCommentsStayUnlessPolicySaysOtherwise() {
        String edits = "select count(*) from comment_edit where site_id = :site and network_fingerprint is not null";
        Posted posted = blog.say("/a", "Heat helped me");
        blog.edit(posted, "Heat helped me a lot");

        round.after(29, blog.key());
        assertThat(has(posted, "network_fingerprint")).isTrue();
        assertThat(count(edits)).isEqualTo(1);
        round.after(31, blog.key());
        assertThat(has(posted, "network_fingerprint")).isFalse();
        assertThat(count(edits)).isZero();
        assertThat(has(posted, "address")).isTrue();

        blog.policy("retention", Map.of("addressDays", 40));
        round.after(39, blog.key());
        assertThat(has(posted, "address")).isTrue();
        round.after(41, blog.key());
        assertThat(has(posted, "address")).isFalse();
        assertThat(has(posted, "address_fingerprint")).isFalse();
        assertThat(blog.thread("/a").toString()).contains("Heat helped me", "Ann");
    }

    @Test
    void refusedCommentsAreDeletedAndThoseWithAnswersKeepTheirPlace() {
        Posted alone = blog.say("/a", "Advertising");
        Posted answered = blog.say("/a", "Rude");
        Posted answer = blog.reply("/a", answered.id(), "Please be kind");
        Posted rudeAnswer = blog.reply("/a", alone.id(), "Rude too");
        for (Posted refused : List.of(alone, answered, rudeAnswer)) {
            blog.decide(refused.id(), "rejected", "reason", "abuse");
            age(refused, 31);
        }
        blog.decide(alone.id(), "spam");
        age(alone, 31);
        Posted recent = blog.say("/a", "Rejected today");
        blog.decide(recent.id(), "rejected");

        round.after(0, blog.key());

        assertThat(ids()).containsExactlyInAnyOrder(answered.id(), answer.id(), recent.id());
        assertThat(blog.item(answered.id()).path("status").asText()).isEqualTo("withdrawn");
        assertThat(blog.thread("/a").toString()).contains("Please be kind").doesNotContain("Rude");
        assertThat(rows.queues(blog)).isEqualTo(rows.queueTallies(blog));
        assertThat(rows.published(blog)).isEqualTo(rows.publishedTallies(blog));
        assertThat(rows.misplaced(blog)).isZero();
    }

    @Test
    void whatAModeratorStillHasToLookAtIsKeptHoweverOld() {
        blog.policy("clean", "pending");
        Posted held = blog.say("/a", "Mail bob@hidden.example");
        age(held, 400);

        round.after(0, blog.key());
        assertThat(blog.item(held.id()).path("text").asText()).isNotBlank();
        assertThat(has(held, "address")).isTrue();
        assertThat(originals()).isEqualTo(1);

        blog.decide(held.id(), "published");
        round.after(0, blog.key());
        assertThat(originals()).as("seven days more").isEqualTo(1);
        round.after(8, blog.key());
        assertThat(originals()).isZero();
    }

    @Test
    void anOriginalKeptForNoDaysGoesWithTheDecision() {
        blog.policy("clean", "pending", "retention", Map.of("originalDays", 0));
        Posted held = blog.say("/a", "Mail bob@hidden.example");
        round.after(0, blog.key());
        assertThat(originals()).isEqualTo(1);

        blog.decide(held.id(), "published");
        round.after(0, blog.key());

        assertThat(originals()).isZero();
    }

    @Test
    void whatACommentWasJudgedByIsForgottenAndTheVerdictStays() {
        Posted posted =
                blog.say("/a", "See https://a.example and https://b.example and https://c.example " + Blog.CASINO);
        blog.decide(posted.id(), "published");
        assertThat(blog.item(posted.id()).path("assessment").path("signals")).isNotEmpty();

        round.after(8, blog.key());

        JsonNode assessment = blog.item(posted.id()).path("assessment");
        assertThat(assessment.path("signals")).isEmpty();
        assertThat(assessment.path("verdict").asText()).isNotEqualTo("clean");
        assertThat(similar()).isZero();
    }

    @Test
    void twoReplicasAtOnceForgetEverythingOnce() {
        List<Posted> old = IntStream.range(0, 30)
                .mapToObj(i -> blog.say("/a", "Advertising number " + i))
                .toList();
        old.forEach(posted -> {
            blog.decide(posted.id(), "rejected");
            age(posted, 31);
        });

        IntStream.range(0, 4).parallel().forEach(i -> round.after(0, blog.key()));
        round.after(0, blog.key());

        assertThat(ids()).isEmpty();
        assertThat(rows.queues(blog)).isEqualTo(rows.queueTallies(blog));
    }

    @Test
    void whatCameBackFromTheRefusedIsNotDeleted() {
        Posted posted = blog.say("/a", "Not that bad");
        blog.decide(posted.id(), "spam");
        age(posted, 31);
        blog.decide(posted.id(), "published");

        round.after(0, blog.key());

        assertThat(blog.thread("/a").toString()).contains("Not that bad");
    }

    @Test
    void onlyWhoAdministersSeesTheReportAndOddTimesAreRefused() {
        assertThat(Blog.as(blog.moderator("m")).get(blog.path("/retention")).statusCode())
                .isEqualTo(403);
        for (String bad :
                List.of("{'originalDays': 91}", "{'networkDays': 0}", "{'addressDays': 0}", "{'refusedDays': -1}")) {
            assertThat(admin().header("If-Match", "*")
                            .body(("{'retention': " + bad + "}").replace('\'', '"'))
                            .put(blog.path("/policy"))
                            .statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
    }

    /** Lets its decision be so many days ago. */
    private void age(Posted posted, int days) {
        jdbi.useHandle(handle -> handle.createUpdate("update comment set settled_at = settled_at - :by::interval"
                        + " where site_id = :site and id = cast(:id as uuid)")
                .bind("by", days + " days")
                .bind("site", blog.key())
                .bind("id", posted.id())
                .execute());
    }

    private List<String> ids() {
        return jdbi.withHandle(handle -> handle.createQuery("select id::text from comment where site_id = :site")
                .bind("site", blog.key())
                .mapTo(String.class)
                .list());
    }

    private boolean has(Posted posted, String column) {
        return count("select count(*) from comment where site_id = :site and id = '" + posted.id() + "' and " + column
                        + " is not null")
                == 1;
    }

    private int originals() {
        return count("select count(*) from revision where site_id = :site and original is not null");
    }

    private int similar() {
        return count("select count(*) from similarity where site_id = :site");
    }

    private int count(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
    }
}
