package dev.rejoinder.akismet.check;

import static dev.rejoinder.kit.AkismetBlog.HOME;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many comments that blogs ask about say together: a campaign is told from thanks, edits, old queues and crowds behind one address. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class AkismetCampaignTest {
    /** Something to follow, so that it counts how many say it. */
    private static final String CAMPAIGN =
            "Come and have a look at the fine things that our friends from the valley have made: http://valley.example/shop ";

    private final Jdbi jdbi;
    private AkismetBlog blog;

    AkismetCampaignTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    /** Somebody else each time, elsewhere, on another page. */
    private Answer checkBy(int guest, String text, String... more) {
        String[] all = java.util.Arrays.copyOf(more, more.length + 6);
        String[] who = {"user_ip", "9.9.9." + guest, "comment_author_email", "guest" + guest + "@example.org"};
        System.arraycopy(who, 0, all, more.length, 4);
        all[more.length + 4] = "permalink";
        all[more.length + 5] = HOME + "/" + guest;
        return blog.check(text, all);
    }

    @Test
    void itIsRecognisedWhoeverSendsIt() {
        for (int i = 0; i < 4; i++) {
            checkBy(i, CAMPAIGN);
        }

        Answer next = checkBy(77, CAMPAIGN + "!");

        assertWord(next, "true");
        assertThat(blog.explained(next).toString()).contains("4 recent near-duplicates");
    }

    @Test
    void itIsSeenWhetherItComesAsChecksOrAsComments() {
        for (int i = 0; i < 3; i++) {
            checkBy(i, CAMPAIGN);
        }
        String id = blog.site().id("/a", null, CAMPAIGN);

        Answer item = EdgeFixture.asAdmin("GET", blog.site().path("/moderation/comments/" + id), "");
        assertThat(item.json().path("assessment").toString()).contains("3 recent near-duplicates");

        assertThat(blog.explained(checkBy(77, CAMPAIGN)).toString()).contains("4 recent near-duplicates");
    }

    @Test
    void thanksThatManySayInTheSameWordsAreNoneUnlessOneOfThemWasSpam() {
        String thanks = "Thank you so much for this wonderful post, it was a great help!";
        for (int i = 0; i < 8; i++) {
            assertWord(checkBy(i, thanks), "false");
        }

        blog.say(
                true,
                thanks,
                "user_ip",
                "9.9.9.1",
                "comment_author_email",
                "guest1@example.org",
                "permalink",
                HOME + "/1");
        assertWord(checkBy(77, thanks), "true");
    }

    @Test
    void whoSendsTheirTextAgainOnTheSamePageIsNone() {
        for (int i = 0; i < 5; i++) {
            assertThat(blog.explained(blog.check(CAMPAIGN + "Edit " + i)).toString())
                    .doesNotContain("near-duplicate");
            assertThat(blog.explained(blog.check(CAMPAIGN + "Edit " + i, "user_ip", "9.9.7." + i))
                            .toString())
                    .doesNotContain("near-duplicate");
        }
    }

    @Test
    void anOldQueueThatIsAskedAboutAgainIsNoneAndMakesNone() {
        for (int i = 0; i < 8; i++) {
            assertWord(checkBy(i, CAMPAIGN, "recheck_reason", "recheck_queue"), "false");
        }
        assertWord(checkBy(77, CAMPAIGN), "false");
    }

    @Test
    void aFloodFromOneNetworkIsToldButSilencesNobodyByItself() {
        for (int i = 0; i < 60; i++) {
            Answer answer = blog.check("Part " + i, "permalink", HOME + "/" + i);
            assertWord(answer, "false");
            if (i > 10) {
                assertThat(blog.explained(answer).toString()).contains("network-velocity");
            }
        }
        assertThat(blog.explained(blog.check("And yet more", "recheck_reason", "recheck_queue"))
                        .toString())
                .doesNotContain("network-velocity");
    }

    @Test
    void anAddressThatIsEverybodysIsNobodys() {
        for (int i = 0; i < 8; i++) {
            Answer proxied = blog.check("Part " + i, "user_ip", "10.0.0.1", "permalink", HOME + "/" + i);
            Answer own = AkismetBlog.post(
                    "/1.1/comment-check",
                    "api_key=" + blog.key() + "&blog=x&user_ip=9.8.7.6&comment_content=Part+" + i,
                    "X-Forwarded-For",
                    "9.8.7.6");
            assertThat(blog.explained(proxied).toString()).doesNotContain("network-velocity");
            assertThat(blog.explained(own).toString()).doesNotContain("network-velocity");
        }
    }

    @Test
    void aTestCountsForNobodyElse() {
        for (int i = 0; i < 20; i++) {
            String[] more = {"is_test", i % 2 == 0 ? "1" : "true", "permalink", HOME + "/" + i};
            assertWord(blog.check(CAMPAIGN, more), "false");
            assertWord(blog.say(true, CAMPAIGN, more), AkismetBlog.THANKS);
        }

        assertThat(blog.explained(blog.check(CAMPAIGN)).path("assessment").toString())
                .doesNotContain("near-duplicates", "network-velocity", "author-record");
        long lessons = jdbi.withHandle(handle -> handle.createQuery("select count(*) from lesson where site_id = :site")
                .bind("site", blog.site().key())
                .mapTo(Long.class)
                .one());
        assertThat(lessons).isZero();
    }
}
