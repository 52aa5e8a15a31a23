package dev.rejoinder.akismet.check;

import static dev.rejoinder.kit.AkismetBlog.HAM;
import static dev.rejoinder.kit.AkismetBlog.HOME;
import static dev.rejoinder.kit.AkismetBlog.THANKS;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.notification.Postroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What blogs say their comments were: counted where the answer was wrong, learned from, and taken back by saying otherwise. */
@QuarkusTest
@TestProfile(AkismetFeedbackTest.Patient.class)
class AkismetFeedbackTest {
    /** Forty words of feedback a minute. */
    public static class Patient extends FlowProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("rejoinder.akismet.feedback", "40");
            return all;
        }
    }

    private static final String WATCHES = "Genuine replica wristwatches at wholesale prices";

    private final Jdbi jdbi;
    private AkismetBlog blog;

    AkismetFeedbackTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @Test
    void theModelLearnsFromItAndJudgesCommentsOfBothWays() {
        double before = probability("Would you like wholesale wristwatches?");
        for (String word : List.of("today", "here", "for him", "for her")) {
            assertWord(blog.say(true, WATCHES + " " + word), THANKS);
            assertWord(blog.say(false, "The second stretch helped my shoulder " + word), THANKS);
        }
        learned();

        assertThat(probability("Would you like wholesale wristwatches?")).isGreaterThan(before);
        String id = blog.site().id("/a", null, "I sell wholesale wristwatches");
        JsonNode item = EdgeFixture.asAdmin("GET", blog.site().path("/moderation/comments/" + id), "")
                .json();
        assertThat(item.path("assessment").toString()).contains("site-model", "wristwatches");
    }

    @Test
    void whoReportsSpamAloneDoesNotTurnEverythingIntoIt() {
        List<String> spam = List.of(
                "Genuine replica wristwatches, wholesale prices, worldwide shipping",
                "Earn money from home, no experience needed, ask me how",
                "Best pills online without any prescription, discreet parcels",
                "Our agency lifts your site to the first page within a week",
                "Loans for everyone, approved today, whatever your score says");
        for (int i = 0; i < 30; i++) {
            String text = spam.get(i % spam.size()) + " " + "abcdefghijklmnopqrstuvwxyz0123".charAt(i) + i;
            assertWord(
                    blog.say(true, text, "comment_author", "Visitor " + i, "comment_author_email", i + "@example.org"),
                    THANKS);
        }
        learned();

        for (String honest : List.of(
                "Is the recipe for four people, or for six?",
                "My grandmother had the same sewing machine, and I still use hers.",
                "The second stretch helped my shoulder a lot, thank you.",
                "I think you mean the bridge north of the station, not the old one.",
                "Does this also work when the wool is wet?",
                "We tried it last Sunday, and the children loved it.",
                "There is a small mistake in the third paragraph.")) {
            Answer answer = blog.check(honest, "comment_author", "Eve", "user_ip", "unknown");
            assertThat(answer.text()).as(blog.explained(answer).toString()).isEqualTo("false");
        }
        Answer like = blog.check(spam.get(0) + " for you", "comment_author", "Visitor", "user_ip", "unknown");
        assertThat(like.text()).as(blog.explained(like).toString()).isEqualTo("true");
    }

    @Test
    void theLastWordCountsAndTheSameAgainChangesNothing() {
        blog.say(true, WATCHES);
        blog.say(true, WATCHES, "permalink", HOME + "/other");
        assertThat(inForce()).containsExactly("spam");
        assertThat(lessons()).isEqualTo(1);

        blog.say(false, WATCHES);
        assertThat(inForce()).containsExactly("ham");

        blog.say(true, WATCHES);
        assertThat(inForce()).containsExactly("spam");
    }

    @Test
    void theSameTextOfSomebodyElseIsAnotherComment() {
        blog.say(true, WATCHES);
        blog.say(false, WATCHES, "comment_author_email", "eve@example.org");

        assertThat(inForce()).containsExactlyInAnyOrder("spam", "ham");
    }

    @Test
    void onlyAnswersThatWereWrongAreCountedAsSuch() {
        blog.check(HAM);
        blog.say(false, HAM);
        assertCounts(1, 0, 1, 0, 0);
        blog.say(true, HAM);
        assertCounts(1, 0, 1, 1, 0);
        blog.say(true, HAM);
        assertCounts(1, 0, 1, 1, 0);
        blog.say(false, HAM);
        assertCounts(1, 0, 1, 0, 0);

        blog.check(AkismetBlog.SPAM);
        blog.say(true, AkismetBlog.SPAM);
        assertCounts(2, 1, 1, 0, 0);
        blog.say(false, AkismetBlog.SPAM);
        assertCounts(2, 1, 1, 0, 1);

        blog.say(true, "Of this nobody asked before");
        assertCounts(2, 1, 1, 1, 1);
    }

    @Test
    void whatWasSaidOfAnAuthorBeforeCountsForThemWhereTheNetworkFitsToo() {
        for (int i = 0; i < 5; i++) {
            blog.say(false, "Thank you for part " + i, "permalink", HOME + "/" + i);
        }

        assertThat(signals("And one more")).contains("5 published, 0 rejected before");
        assertThat(signals("And one more", "user_ip", "9.9.9.9")).doesNotContain("author-record");
        assertThat(signals("And one more", "comment_author_email", "eve@example.org"))
                .doesNotContain("author-record");
    }

    @Test
    void tooMuchAtOnceIsRefusedBeforeItIsLearned() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(blog.say(true, "Replica number " + i, "permalink", HOME + "/" + i));
        }

        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 200).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text()).isEqualTo("invalid");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        });
        assertThat(lessons()).isEqualTo(answers.size() - refused.size()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void whatIsSaidByManyAtOnceIsSaidOnce() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Future<Answer>> said = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                said.add(many.submit(() -> blog.say(true, WATCHES)));
            }
            for (Future<Answer> each : said) {
                assertWord(each.get(), THANKS);
            }
        } finally {
            many.shutdownNow();
        }

        assertThat(lessons()).isEqualTo(1);
        assertCounts(0, 0, 0, 1, 0);
    }

    @Test
    void nothingIsLearnedFromNothing() {
        assertWord(blog.say(true, "", "comment_author", "-", "comment_author_email", "-"), THANKS);
        assertWord(blog.say(true, " ", "comment_author", "-"), THANKS);

        assertThat(lessons()).isZero();
    }

    @Test
    void anAddressInATextIsNotKeptInAnyForm() {
        blog.say(true, "Write to ann.lee@mail.example");
        blog.check("Write to ann.lee@mail.example");

        String all = jdbi.withHandle(handle -> handle.createQuery(
                        "select string_agg(c::text, ' ') from akismet_check c where site_id = :site")
                .bind("site", blog.site().key())
                .mapTo(String.class)
                .one());
        assertThat(all).doesNotContain("mail.example", "ann.lee", "8.8.4.4", "ann@example.org");
    }

    private double probability(String text) {
        return explained(text).path("assessment").path("probability").asDouble();
    }

    private String signals(String text, String... more) {
        return explained(text, more).path("assessment").path("signals").toString();
    }

    private JsonNode explained(String text, String... more) {
        String guid = blog.check(text, more).header("X-akismet-guid");
        return EdgeFixture.asAdmin("GET", blog.site().path("/checks/" + guid), "")
                .json();
    }

    private void assertCounts(int calls, int spam, int ham, int missedSpam, int falsePositives) {
        JsonNode month = EdgeFixture.asAdmin("GET", blog.site().path("/statistics"), "")
                .json()
                .path("checks")
                .path(0);
        assertThat(List.of(
                        month.path("calls").asInt(),
                        month.path("spam").asInt(),
                        month.path("ham").asInt(),
                        month.path("missedSpam").asInt(),
                        month.path("falsePositives").asInt()))
                .containsExactly(calls, spam, ham, missedSpam, falsePositives);
    }

    /** Waits until all that was said is learned. */
    private void learned() {
        Postroom.until(() -> jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(bool_and(learned >= wanted), false) from learning where site_id = :site")
                .bind("site", blog.site().key())
                .mapTo(Boolean.class)
                .one()));
    }

    private List<String> inForce() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select case when spam then 'spam' else 'ham' end from lesson"
                                + " where site_id = :site and in_force")
                        .bind("site", blog.site().key())
                        .mapTo(String.class)
                        .list());
    }

    private long lessons() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from lesson where site_id = :site")
                .bind("site", blog.site().key())
                .mapTo(Long.class)
                .one());
    }
}
