package dev.rejoinder.akismet.check;

import static dev.rejoinder.kit.AkismetBlog.HAM;
import static dev.rejoinder.kit.AkismetBlog.HOME;
import static dev.rejoinder.kit.AkismetBlog.SPAM;
import static dev.rejoinder.kit.AkismetBlog.assertDeclined;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Akismet clients ask about a comment, and are answered. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class AkismetTest {
    private final Jdbi jdbi;
    private AkismetBlog blog;

    AkismetTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @Test
    void aCommentIsSpamOrIsNotAndHasAGuid() {
        Answer ham = blog.check(HAM);
        assertWord(ham, "false");
        assertThat(ham.header("X-akismet-pro-tip")).isEmpty();
        Answer spam = blog.check(SPAM);
        assertWord(spam, "true");
        assertThat(UUID.fromString(ham.header("X-akismet-guid")))
                .isNotEqualTo(UUID.fromString(spam.header("X-akismet-guid")));
        assertThat(rows("comment")).isZero();
        assertThat(rows("akismet_check")).isEqualTo(2);
    }

    @Test
    void aSuspectCommentIsSpamToAClientWhoCannotSayPerhaps() {
        // One blocked phrase makes a comment suspect: from a half on, and not from where the verdict says spam.
        Answer suspect = blog.check("I went to a casino once");

        assertWord(suspect, "true");
        assertThat(explained(suspect).path("assessment").path("verdict").asText())
                .isEqualTo("suspect");
    }

    @Test
    void spamBeyondDoubtMayBeThrownAway() {
        Answer spam = blog.check(SPAM + " lottery casino", "honeypot_field_name", "hp", "hp", "x");

        assertWord(spam, "true");
        assertThat(spam.header("X-akismet-pro-tip")).isEqualTo("discard");
        assertThat(explained(spam).path("assessment").path("probability").asDouble())
                .isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @CsvSource({
        "comment_author, akismet-guaranteed-spam",
        "comment_author, viagra-test-123",
        "comment_author_email, akismet-guaranteed-spam@example.com"
    })
    void someAuthorsAreSpamWhateverTheyWriteSoThatClientsCanBeTried(String field, String value) {
        Answer answer = blog.check(HAM, field, value);
        assertWord(answer, "true");
        assertThat(answer.header("X-akismet-pro-tip")).isEmpty();

        Answer discard = blog.check(HAM, field, value, "test_discard", "1");
        assertWord(discard, "true");
        assertThat(discard.header("X-akismet-pro-tip")).isEqualTo("discard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "Administrator", "editor, administrator", "administrator,super_admin"})
    void anAdministratorIsNeverSpam(String role) {
        assertWord(
                blog.check(
                        SPAM,
                        "user_role",
                        role,
                        "comment_author",
                        "viagra-test-123",
                        "honeypot_field_name",
                        "hp",
                        "hp",
                        "x"),
                "false");
    }

    @Test
    void othersAreJudgedWhateverTheirRole() {
        assertWord(blog.check(SPAM, "user_role", "subscriber,notadministrator"), "true");
    }

    @Test
    void howSomeClientsSpellANameCountsOnlyWhereTheNameIsMissing() {
        assertWord(blog.check(SPAM, "comment_user_role", "administrator"), "false");
        assertWord(blog.check(SPAM, "comment_user_role", "", "user_role", "administrator"), "false");
        assertWord(blog.check(SPAM, "comment_user_role", "administrator", "user_role", "subscriber"), "true");
    }

    @Test
    void aFilledHoneypotIsSpam() {
        assertWord(blog.check(HAM, "honeypot_field_name", "hidden_field", "hidden_field", "anything"), "true");
        assertWord(blog.check(HAM, "honeypot_field_name", "hidden_field", "hidden_field", ""), "false");
        assertWord(blog.check(HAM, "honeypot_field_name", "hidden_field"), "false");
        assertWord(blog.check(HAM, "hidden_field", "anything"), "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog", "user_ip"})
    void whatIsMissingIsNamed(String field) {
        assertDeclined(blog.check(HAM, field, "-"), field);
        assertDeclined(blog.check(HAM, field, " "), field);
        assertDeclined(blog.say(true, HAM, field, "-"), field);
        assertDeclined(blog.say(false, HAM, field, "-"), field);
        assertThat(rows("akismet_check")).isZero();
    }

    @Test
    void theBlogIsNeverHeldAgainstTheSitesOrigins() {
        assertWord(blog.check(HAM, "blog", "http://elsewhere.example/blog/"), "false");
    }

    @Test
    void theSameCommentAskedAboutAgainIsOneCommentAndAnotherPlaceMakesAnother() {
        Answer first = blog.check(HAM);
        for (int i = 0; i < 5; i++) {
            Answer again = blog.check(HAM);
            assertWord(again, "false");
            assertThat(again.header("X-akismet-guid")).isEqualTo(first.header("X-akismet-guid"));
        }
        assertThat(rows("akismet_check")).isEqualTo(1);

        blog.check(HAM, "permalink", HOME + "/other");
        assertThat(rows("akismet_check")).isEqualTo(2);
    }

    @Test
    void aTestDoesNotTakeThePlaceOfACheck() {
        Answer check = blog.check(HAM);
        Answer test = blog.check(HAM, "is_test", "1", "honeypot_field_name", "hp", "hp", "x");
        assertWord(test, "true");

        assertThat(explained(check).path("answer").asText()).isEqualTo("ham");
        blog.say(false, HAM);
        assertThat(explained(check).path("feedback").asText()).isEqualTo("ham");
        assertThat(explained(test).path("feedback").isNull()).isTrue();
    }

    @Test
    void whatIsAnsweredWhateverTheTextSaysIsToldAsSuch() {
        Answer answer = blog.check(HAM, "comment_author", "viagra-test-123");
        assertThat(explained(answer).toString()).contains("fixed-answer");
        assertThat(explained(answer).path("assessment").path("signals").findValuesAsText("says"))
                .containsExactly("It is a test request whose answer is fixed, whatever the text says.");
        assertWord(blog.say(false, HAM, "comment_author", "viagra-test-123"), AkismetBlog.THANKS);
        assertThat(rows("lesson")).isZero();
    }

    @Test
    void anAddressInATextIsHiddenBeforeItIsJudged() {
        Answer answer = blog.check("Write to me at ann.lee@mail.example, or at eve@mail.example for a casino");

        assertThat(explained(answer).toString()).contains("casino").doesNotContain("mail.example");
    }

    @Test
    void onlyModeratorsOfTheSiteAreToldWhyAndOnlyOfTheirOwnChecks() {
        String id = blog.check(HAM).header("X-akismet-guid");
        String path = "/checks/" + id;

        assertThat(EdgeFixture.get(
                                blog.site().path(path),
                                "Authorization",
                                blog.site().bearer("moderate"))
                        .status())
                .isEqualTo(200);
        assertThat(EdgeFixture.get(
                                blog.site().path(path),
                                "Authorization",
                                blog.site().bearer("screen"))
                        .status())
                .isEqualTo(403);
        EdgeFixture.Site other = EdgeFixture.site();
        assertThat(EdgeFixture.get(other.path(path), "Authorization", other.bearer("moderate"))
                        .status())
                .isEqualTo(404);
    }

    private JsonNode explained(Answer answer) {
        return blog.explained(answer);
    }

    private long rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table + " where site_id = :site")
                .bind("site", blog.site().key())
                .mapTo(Long.class)
                .one());
    }
}
