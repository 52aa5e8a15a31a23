package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.screening.Model;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a comment came in is part of how it is judged, and a signal that moderators see. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class CircumstancesTest {
    private static final String PAGE = "/circumstances";
    private static final String LONG = "The quick brown fox jumps over the lazy dog while nobody in the whole village"
            + " is looking out of the window, and nobody will ever believe it happened that way";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void aFilledHoneypotIsSpam() {
        Posted posted =
                blog.draft(PAGE, "Hello").with("honeypot", "https://me.example").post();

        assertThat(posted.status()).isEqualTo("pending");
        assertThat(blog.item(posted.id()).path("status").asText()).isEqualTo("spam");
        assertThat(signals(posted)).containsExactly("honeypot-filled");
        assertThat(signals(blog.draft(PAGE, "The second").with("honeypot", "").post()))
                .isEmpty();
    }

    @Test
    void aForgedStampIsASignalAndSoIsAFastAnswer() {
        assertThat(signals(blog.draft(PAGE, "No stamp").post())).isEmpty();
        assertThat(signals(blog.draft(PAGE, "Made up").with("stamp", "made.up").post()))
                .containsExactly("forged-stamp");
        assertThat(signals(blog.draft(PAGE, "Of another site")
                        .with("stamp", stamp(Blog.open()))
                        .post()))
                .containsExactly("forged-stamp");
        assertThat(signals(
                        blog.draft(PAGE, "At once").with("stamp", stamp(blog)).post()))
                .containsExactly("answered-too-fast");
    }

    @Test
    void aStampUsedOftenIsASignal() {
        String stamp = stamp(blog);
        for (int i = 0; i < 5; i++) {
            assertThat(signals(blog.draft(PAGE, "Use " + i).with("stamp", stamp).post()))
                    .doesNotContain("reused-stamp");
        }

        assertThat(signals(blog.draft(PAGE, "One use more").with("stamp", stamp).post()))
                .contains("reused-stamp");
    }

    @Test
    void nearlyTheSameTextIsFoundOnThisSiteOnly() {
        assertThat(signals(blog.say(PAGE, LONG))).isEmpty();
        assertThat(signals(blog.say("/another", LONG + "!"))).containsExactly("near-duplicates");
        assertThat(signals(Blog.open().say(PAGE, LONG))).isEmpty();

        blog.say(PAGE, LONG.replace("village", "town"));
        Posted fourth = blog.say(PAGE, LONG);

        assertThat(fourth.status()).isEqualTo("pending");
        assertThat(blog.item(fourth.id()).toString()).contains("recent near-duplicates");
    }

    /** Their hashes are 6 bits apart, by chance. */
    @Test
    void shortTextsWhoseHashesAreNearAreToldApartByWhatTheySay() {
        blog.say(PAGE, "Thank you for the coffee morning village");
        Posted other = blog.say(PAGE, "Thank you for the river coffee coffee");

        assertThat(signals(other)).isEmpty();
        assertThat(signals(blog.say(PAGE, "Thank you for the coffee, morning village!")))
                .containsExactly("near-duplicates");
    }

    @Test
    void whatWasWithdrawnIsNoLongerComparedWith() {
        blog.withdraw(blog.say(PAGE, LONG));

        assertThat(signals(blog.say(PAGE, LONG))).isEmpty();
    }

    @Test
    void aNetworksPaceCountsAgainstItAloneAndOnThisSiteAlone() {
        for (int i = 0; i < 4; i++) {
            assertThat(signals(from("2001:db8:1:2::" + i, i))).isEmpty();
        }

        assertThat(signals(from("2001:db8:1:2:ffff::9", 4))).containsExactly("network-velocity");
        assertThat(signals(from("2001:db8:1:3::1", 5))).isEmpty();
        assertThat(signals(from("198.51.100.9", 6))).isEmpty();
        assertThat(signals(Blog.open()
                        .draft(PAGE, "Elsewhere")
                        .from("2001:db8:1:2::1")
                        .post()))
                .isEmpty();
    }

    @Test
    void aHiddenOriginAndADisposableAddressAreSignals() {
        assertThat(signals(
                        blog.draft(PAGE, "Sandboxed").header("Origin", "null").post()))
                .hasSize(1);
        assertThat(signals(blog.draft(PAGE, "Throwaway")
                        .by("Ann", "ann@mailinator.com")
                        .post()))
                .containsExactly("disposable-address");
    }

    @Test
    void anEditKeepsWhatSpokeAgainstTheSubmission() {
        Posted posted = blog.draft(PAGE, "First").with("stamp", "made.up").post();
        assertThat(posted.status()).isEqualTo("pending");

        blog.edit(posted, "Second");

        JsonNode item = blog.item(posted.id());
        assertThat(item.path("status").asText()).isEqualTo("pending");
        assertThat(item.path("revision").asInt()).isEqualTo(2);
        assertThat(signals(posted)).contains("forged-stamp");
    }

    private Posted from(String network, int i) {
        return blog.draft(PAGE, "Comment " + i)
                .by("Reader", "reader" + i + "@example.org")
                .from(network)
                .post();
    }

    private static String stamp(Blog blog) {
        return Blog.tree(Blog.client().get(blog.path("/form"))).path("stamp").asText();
    }

    private static List<String> signals(Posted posted) {
        String location = posted.response().header("Location");
        String path = location.substring(location.indexOf("/api/")).replace("/comments/", "/moderation/comments/");
        return Blog.tree(Blog.admin().get(path)).path("assessment").path("signals").findValuesAsText("name").stream()
                .filter(name -> !Model.SIGNALS.contains(name))
                .toList();
    }
}
