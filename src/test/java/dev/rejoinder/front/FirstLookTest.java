package dev.rejoinder.front;

import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.Browser;
import dev.rejoinder.kit.DemoFixture;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages in a real browser, as people meet them: on a phone and a desk, in light and dark, by keyboard, with scripts and without. */
@QuarkusTest
class FirstLookTest {
    private static final String TWO_LINKS = "These two pages helped me when my neck would not turn for a week:"
            + " https://a.example https://b.example";

    private static Browser browser;

    private Site site;
    private String question;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        site = DemoFixture.fresh();
        question = site.id(
                DemoFixture.PAGE, null, "By Thursday my right shoulder feels like a *bag of marbles*. What lasts?");
        DemoFixture.official(question, "Moving more often: stand up every half hour, and roll both shoulders.");
        browser.scripts(true).desktop(false).forget(DemoFixture.address("127.0.0.1") + "/");
        browser.complaints();
    }

    /** Whatever was done, the browser had to block nothing and no script failed. */
    @AfterEach
    void nothingWasBlocked() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aHeldCommentIsShownToItsAuthorAloneUntilAModeratorPublishesIt() {
        holdTheFirst();
        browser.phone(false).go(demo());
        fill(TWO_LINKS);
        browser.find("form button").click();
        browser.awaitText("#status", "held for a moderator");

        assertThat(browser.hasFocus("#status")).isTrue();
        assertThat(browser.find("#own").getText()).contains("only you can see it", "https://a.example");
        assertThat(browser.find("#thread").getText()).doesNotContain("a.example");
        assertThat(browser.find("#text").getAttribute("value")).isEmpty();
        assertThat(browser.violations()).isEmpty();
        browser.picture("demo-held-phone-light");

        publish();
        browser.go(demo());

        browser.awaitText("#count", "3 thoughts");
        assertThat(browser.find("#thread").getText()).contains("https://a.example");
        assertThat(browser.shows("#own article")).isFalse();
        browser.picture("demo-published-phone-light");
    }

    @Test
    void aReplyIsWrittenAndSentByKeyboardAlone() {
        browser.go(demo()).tabTo(".reply").type(Keys.ENTER);
        assertThat(browser.hasFocus("#text")).isTrue();
        assertThat(browser.find("#reply-title").getText()).isEqualTo("Reply to Ann");
        browser.tabTo("#email");
        browser.find("#cancel a").sendKeys(Keys.ENTER);
        assertThat(browser.hasFocus(".reply")).isTrue();
        assertThat(browser.shows("#cancel")).isFalse();

        browser.type(Keys.ENTER).type("Swimming did it for me, twice a week.");
        browser.tabTo("#name")
                .type("Ben")
                .tabTo("#email")
                .type("ben@example.org")
                .tabTo("form button");
        waitAsAPersonWould();
        browser.type(Keys.ENTER);
        browser.awaitText("#status", "is published");

        browser.awaitText("#comment-" + question + " > .replies .said", "Swimming");
        assertThat(browser.hasFocus(".replies li")).isTrue();
        assertThat(browser.find("#count").getText()).startsWith("3 thoughts");
        browser.picture("demo-replied-desktop-light");
    }

    @Test
    void whatDoesNotFitIsSaidBesideItsFieldAndNothingIsLost() {
        browser.desktop(true).go(demo());
        fill("Heat helped me a lot.");
        browser.find("#email").clear();
        browser.find("#email").sendKeys("ben@localhost");
        browser.find("form button").click();
        browser.awaitText("#email-error", "e-mail address");

        assertThat(browser.hasFocus("#email[aria-invalid][aria-describedby=email-error]"))
                .isTrue();
        assertThat(browser.find("#text").getAttribute("value")).isEqualTo("Heat helped me a lot.");
        assertThat(browser.violations()).isEmpty();
        browser.picture("demo-refused-desktop-dark");
        // The refusal itself is an answer of 422, which the console notes.
        assertThat(browser.complaints()).hasSize(1).allMatch(line -> line.contains("422"));
    }

    @Test
    void anAuthorTakesAHeldCommentBack() {
        holdTheFirst();
        browser.go(demo());
        fill(TWO_LINKS);
        browser.find("form button").click();
        browser.awaitText("#own", "only you can see it");
        browser.find(".withdraw").click();
        browser.awaitText("#status", "withdrawn");
        browser.until("return document.querySelector('#own article') === null");

        assertThat(queue()).isEmpty();
    }

    @Test
    void withoutScriptsTheFormIsSentAllTheSame() {
        holdTheFirst();
        browser.scripts(false).phone(true).go(demo());
        fill(TWO_LINKS);
        browser.find("form button").click();
        browser.awaitText("#status", "held for a moderator");
        assertThat(browser.address()).endsWith("/demo?held");
        browser.picture("demo-held-without-scripts-phone-dark");

        publish();
        browser.go(demo());
        assertThat(browser.find("#thread").getText()).contains("https://a.example");

        browser.find(".reply").click();
        browser.awaitText("#reply-title", "Reply to Ann");
        fill("Walking to work did it for me.");
        waitAsAPersonWould();
        browser.find("form button").click();
        browser.awaitText("#comment-" + question + " > .replies", "Walking to work");
        assertThat(browser.address()).contains("/demo#comment-");
    }

    /** On the page of an error the form may lead to another origin than its own: to the blog. */
    @Test
    void thePageOfAnErrorLeadsBackToTheBlogOnceItIsPutRight() {
        browser.go(demo());
        fill("Heat helped me a lot.");
        browser.script(
                "document.querySelector('[name=return]').value = arguments[0];"
                        + "document.querySelector('#email').type = 'text'; document.querySelector('#email').value = 'nonsense';"
                        // Past the page's script, as a browser without one sends it.
                        + "document.querySelector('form').submit()",
                DemoFixture.address("localhost") + "/demo");
        browser.awaitText("h1", "does not fit");
        assertThat(browser.violations()).isEmpty();
        browser.picture("form-error-desktop-light");
        browser.find("#email").clear();
        browser.find("#email").sendKeys("ben@example.org");
        waitAsAPersonWould();
        browser.find("button").click();

        browser.awaitText("#thread", "Heat helped me a lot");
        assertThat(browser.address()).startsWith(DemoFixture.address("localhost") + "/demo#comment-");
        assertThat(browser.complaints()).hasSize(1).allMatch(line -> line.contains("422"));
    }

    @Test
    void aBoxIsTickedAndWithoutMailThePageSaysWhomToAskForOnesOwnData() {
        site.with("{'consent': {'required': true, 'wording': 'I agree to be read.'}}");
        browser.desktop(false).go(demo());
        fill("Heat helped me a lot");
        browser.find("#consent").click();
        waitAsAPersonWould();
        browser.find("#respond button").click();
        browser.awaitText("#thread", "Heat helped me a lot");

        browser.awaitText("[aria-labelledby=own-data]", "the owner of this blog, for the service sends no mail");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "front, /",
        "demo, /demo",
        "privacy, /api/v1/sites/demo/privacy",
        "thanks, /api/v1/sites/demo/thanks?held"
    })
    void everyPageIsReadableForEveryone(String name, String path) {
        for (boolean dark : new boolean[] {false, true}) {
            String scheme = dark ? "dark" : "light";
            browser.desktop(dark).go(DemoFixture.address("127.0.0.1") + path);
            browser.picture(name + "-desktop-" + scheme);
            assertThat(browser.violations()).as(name + " " + scheme).isEmpty();
            browser.phone(dark);
            assertThat(browser.violations()).as(name + " phone " + scheme).isEmpty();
            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out on a phone")
                    .isEqualTo(true);
            browser.picture(name + "-phone-" + scheme);
        }
    }

    @Test
    void theDocsShowEveryOperation() {
        browser.go(DemoFixture.address("127.0.0.1") + "/docs/");
        browser.until("return document.querySelectorAll('.opblock').length > 20");
        browser.picture("docs-desktop-light");
    }

    private static String demo() {
        return DemoFixture.address("127.0.0.1") + "/demo";
    }

    /** Comments of people without a published one wait, clean or not; what is sent too fast would else be a program's. */
    private void holdTheFirst() {
        site.with("{'firstComment': 'pending'}");
    }

    private static void fill(String text) {
        browser.find("#text").sendKeys(text);
        browser.find("#name").sendKeys("Ben");
        browser.find("#email").sendKeys("ben@example.org");
    }

    /** What is sent within a second of the page being made looks like a program's, and is held. */
    private static void waitAsAPersonWould() {
        browser.until("return performance.now() > 1200");
    }

    private static com.fasterxml.jackson.databind.JsonNode queue() {
        return EdgeFixture.get(DemoFixture.SITE + "/moderation/queue", "Authorization", EdgeFixture.ADMIN)
                .json()
                .path("items");
    }

    private static void publish() {
        assertThat(queue()).hasSize(1);
        String id = queue().path(0).path("id").asText();
        Answer decided = asAdmin(
                "POST",
                DemoFixture.SITE + "/moderation/decisions",
                "{'items': [{'comment': '" + id + "', 'to': 'published'}]}");
        assertThat(decided.json().path("results").path(0).path("status").asInt())
                .isEqualTo(200);
    }
}
