package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.screening.Model;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit passes all that a submission passes, and lifts nothing that was held for another reason than its text. */
@QuarkusTest
@TestProfile(EditAsSubmissionTest.SmallSites.class)
class EditAsSubmissionTest {
    private static final String PAGE = "/edits";
    private static final String ADVERT =
            "Our garden tools last a lifetime and the whole village swears by them, so come and"
                    + " have a look at the new workshop behind the old mill before the winter begins";
    private static final String HARMLESS = "Nothing to see here";
    private static final int SITE_LIMIT = 30;

    private Blog blog;

    public static class SmallSites extends FlowProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("rejoinder.limit.network", "10");
            settings.put("rejoinder.limit.site", String.valueOf(SITE_LIMIT));
            return settings;
        }
    }

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void anAdvertisementPutIntoTenCommentsFaresAsSentTenTimes() {
        Blog another = Blog.open();
        for (int i = 0; i < 10; i++) {
            another.say(PAGE, ADVERT + "!".repeat(i));
        }
        List<Posted> comments = comments(10);
        for (int i = 0; i < 10; i++) {
            blog.edit(comments.get(i), ADVERT + "!".repeat(i));
        }

        assertThat(shown(blog)).isEqualTo(shown(another)).isLessThan(4);
        assertThat(blog.queue().path("counts").path("pending").asLong()).isEqualTo(10 - shown(blog));
    }

    @Test
    void whatWasWrittenIntoACommentIsComparedWithSubmissionsAndChecksThatCome() {
        Posted posted = blog.say(PAGE, "The first text, of which nothing is left");
        blog.edit(posted, ADVERT);

        assertThat(signals(blog.say("/another", ADVERT).id())).containsExactly("near-duplicates");
    }

    @Test
    void whatWaitsIsComparedWithAndSoIsWhatItWaitsToReplace() {
        Posted posted = blog.say(PAGE, ADVERT);
        String waiting = "This one goes on about the casino that nobody has seen from inside since the great fire";
        blog.edit(posted, waiting);

        assertThat(signals(blog.say("/another", ADVERT).id())).containsExactly("near-duplicates");
        assertThat(signals(blog.say("/another", waiting + "!").id())).contains("near-duplicates");
    }

    @Test
    void aCommentIsNotHeldAgainstItself() {
        Posted posted = blog.say(PAGE, ADVERT);

        for (int i = 1; i < 4; i++) {
            blog.edit(posted, ADVERT + "!".repeat(i));
        }

        assertThat(signals(posted.id())).isEmpty();
        assertThat(blog.thread(PAGE).toString()).contains("winter begins!!!");
    }

    @Test
    void whatWasWithdrawnIsNoLongerComparedWith() {
        Posted posted = blog.say(PAGE, "The first text, of which nothing is left");
        blog.edit(posted, ADVERT);
        blog.withdraw(posted);

        assertThat(signals(blog.say("/another", ADVERT).id())).isEmpty();
    }

    @Test
    void editsAreOfTheirNetworksPace() {
        List<Posted> comments = comments(6);
        for (int i = 0; i < 4; i++) {
            blog.edit(comments.get(i), "From one network " + i, "2001:db8:1:2::" + i);
            assertThat(signals(comments.get(i).id())).isEmpty();
        }

        blog.edit(comments.get(4), "One more", "2001:db8:1:2::9");
        blog.edit(comments.get(5), "From another", "2001:db8:1:3::1");

        assertThat(signals(comments.get(4).id())).containsExactly("network-velocity");
        assertThat(signals(comments.get(5).id())).isEmpty();
        assertThat(signals(blog.draft(PAGE, "A submission from there")
                        .from("2001:db8:1:2::1")
                        .post()
                        .id()))
                .containsExactly("network-velocity");
    }

    @Test
    void editsAreLimitedTogetherWithSubmissions() {
        List<Posted> comments = comments(11);
        for (int i = 0; i < 10; i++) {
            assertThat(blog.edit(comments.get(i), "Edit " + i, "192.0.2.7").statusCode())
                    .isEqualTo(200);
        }

        Response tooMuch = blog.edit(comments.get(10), "Edit 10", "192.0.2.7");

        assertThat(tooMuch.statusCode()).isEqualTo(429);
        assertThat(tooMuch.header("Retry-After")).isNotEmpty();
        assertThat(blog.draft(PAGE, "A submission").from("192.0.2.7").send().statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatCameInAFloodOfTheSiteIsNotPublishedByEdits() {
        List<Posted> flood = comments(SITE_LIMIT + 2);
        Posted held = flood.get(SITE_LIMIT + 1);
        assertThat(held.status()).isEqualTo("pending");

        blog.edit(held, HARMLESS);

        assertThat(status(held)).isEqualTo("pending");
    }

    @Test
    void anEditInAFloodWaitsAndNoFurtherOneTakesItsPlace() {
        List<Posted> flood = comments(SITE_LIMIT + 1);
        Posted first = flood.get(0);
        assertThat(first.status()).isEqualTo("published");

        blog.edit(first, HARMLESS);

        assertThat(Blog.tree(blog.own(first)).path("pendingEdit").asBoolean()).isTrue();
    }

    @Test
    void whatCameInAHurryOrAsACopyIsNotPublishedByEdits() {
        List<Posted> hurry = IntStream.range(0, 9)
                .mapToObj(i -> blog.draft(PAGE, "In a hurry " + i)
                        .by("Reader", "reader" + i + "@example.org")
                        .from("2001:db8:2:2::1")
                        .with("stamp", i < 8 ? null : "made.up")
                        .post())
                .toList();
        for (int i = 0; i < 4; i++) {
            blog.say(PAGE, ADVERT);
        }
        Posted copy = blog.say(PAGE, ADVERT);
        assertThat(copy.status()).isEqualTo("pending");

        for (Posted held : List.of(hurry.get(8), copy)) {
            blog.edit(held, HARMLESS);
            blog.edit(held, HARMLESS + " at all");
            assertThat(status(held)).isIn("pending", "spam");
        }
    }

    @Test
    void aWorseTextInBetweenDoesNotBecomeTheReason() {
        // Each of both alone would not hold it.
        Posted held = blog.policy("firstComment", "pending").say(PAGE, "A first comment");
        assertThat(held.status()).isEqualTo("pending");

        blog.edit(held, "A first comment from the casino");
        blog.policy("firstComment", "published");
        blog.edit(held, HARMLESS);

        assertThat(status(held)).isEqualTo("pending");
    }

    @Test
    void noEditPublishesWhatAModeratorRejectedOrHeldHoweverOftenItIsEdited() {
        for (String to : List.of("rejected", "spam", "pending")) {
            Posted posted = blog.say(PAGE, "Once published, then " + to);
            blog.decide(posted.id(), to);

            for (int i = 0; i < 3; i++) {
                blog.edit(posted, HARMLESS + " " + i);
                assertThat(status(posted)).isEqualTo(to.equals("spam") ? "spam" : "pending");
            }
        }
        assertThat(blog.ids(PAGE)).isEmpty();
    }

    @Test
    void whatAModeratorPublishedMayBeEditedAgain() {
        Posted held = blog.draft(PAGE, "By a program?").with("stamp", "made.up").post();
        assertThat(held.status()).isEqualTo("pending");
        blog.decide(held.id(), "published");
        Posted text = blog.say(PAGE, Blog.CASINO);

        blog.edit(text, HARMLESS);

        assertThat(status(text)).isEqualTo("published");
    }

    private List<Posted> comments(int count) {
        List<Posted> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            comments.add(blog.say(PAGE, "Comment " + i));
        }
        return comments;
    }

    private static long shown(Blog blog) {
        long shown = 0;
        for (JsonNode comment : blog.thread(PAGE).path("comments")) {
            shown += comment.path("html").asText().contains("garden tools") ? 1 : 0;
        }
        return shown;
    }

    private String status(Posted posted) {
        return blog.item(posted.id()).path("status").asText();
    }

    private List<String> signals(String id) {
        return blog.item(id).path("assessment").path("signals").findValuesAsText("name").stream()
                .filter(name -> !Model.SIGNALS.contains(name))
                .toList();
    }
}
