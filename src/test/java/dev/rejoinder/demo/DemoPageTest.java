package dev.rejoinder.demo;

import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.DemoFixture;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo as a reader has it whose browser runs no script. */
@QuarkusTest
class DemoPageTest {
    private Site site;

    @BeforeEach
    void open() {
        site = DemoFixture.fresh();
    }

    @Test
    void withoutItsSiteItSaysHowToMakeOne() {
        DemoFixture.none();

        Answer answer = get("/demo");

        assertThat(answer.status()).isEqualTo(404);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.select("h1").text()).contains("no demo site");
        assertThat(page.select("pre").text())
                .contains(DemoFixture.address("localhost") + "/api/v1/sites", "\"key\": \"demo\"");
    }

    @Test
    void theThreadIsThereInReadingOrderWithTheBlogsOwnReplyMarked() {
        String question = site.id(DemoFixture.PAGE, null, "Does *heat* help? Ask ann@example.org");
        DemoFixture.official(question, "It does.");

        Document page = demo("");

        assertThat(page.select("#count").text()).isEqualTo("2 thoughts on “Knots in the shoulder”");
        assertThat(page.select("#thread > li .said").eachText())
                .containsExactly("Does heat help? Ask [e-mail hidden]", "It does.");
        assertThat(page.select("#thread .said em").text()).isEqualTo("heat");
        assertThat(page.select("#thread > li > .replies .author").text()).isEqualTo("Kathryn");
        assertThat(page.select("#thread .official")).hasSize(1);
        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
    }

    @Test
    void whatAuthorsCallThemselvesStaysText() {
        json(
                "POST",
                site.path("/comments"),
                "{'page': '" + DemoFixture.PAGE + "', 'text': 'Rest helped me.', 'author': {'email': 'ann@example.org',"
                        + " 'name': '<img src=x onerror=alert(1)>', 'website': 'https://ann.example/?a=<script>'}}");
        DemoFixture.official(null, "<script>alert(1)</script>");

        Document page = demo("");

        assertThat(page.select("#thread img, #thread script")).isEmpty();
        assertThat(page.select("#thread").text()).contains("<img src=x onerror=alert(1)>", "<script>alert(1)</script>");
    }

    @Test
    void theFormLeadsBackToThePublishedComment() {
        Answer sent = submit(demo(""), "Rest helped me, and so did walking to work.");

        assertThat(sent.status()).isEqualTo(303);
        String id = demo("").select("#thread > li").attr("id");
        assertThat(sent.header("Location")).isEqualTo(DemoFixture.address("localhost") + "/demo#" + id);
    }

    @Test
    void aHeldCommentIsSaidToBeHeld() {
        Answer sent = submit(demo(""), "https://a.example https://b.example https://c.example https://d.example");

        assertThat(sent.header("Location")).isEqualTo(DemoFixture.address("localhost") + "/demo?held");
        assertThat(demo("?held").select("#status").text()).contains("held for a moderator");
        assertThat(demo("").select("#status").text()).isEmpty();
        assertThat(demo("?help=held").select("#status").text()).isEmpty();
    }

    @Test
    void aReplyGoesUnderWhatItAnswers() {
        String question = site.id(DemoFixture.PAGE, null, "Does heat help?");
        Document page = demo("?reply=" + question);
        assertThat(page.select("#reply-title").text()).isEqualTo("Reply to Ann");
        assertThat(page.select("#cancel").hasAttr("hidden")).isFalse();

        submit(page, "It did for me, twice a day for a week.");

        assertThat(demo("").select("#comment-" + question + " > .replies .said").text())
                .contains("twice a day");
    }

    @Test
    void aReplyToNothingIsAnOrdinaryComment() {
        Document page = demo("?reply=%3Cscript%3E");

        assertThat(page.select("input[name=parent]").val()).isEmpty();
        assertThat(page.select("#reply-title").text()).isEqualTo("Leave a reply");
    }

    @Test
    void fromAnAddressThatIsNotTheSitesTheFormStillWorks() {
        // Without its port the address is another origin; the API would refuse to lead back there.
        Answer answer = EdgeFixture.raw("GET", "/demo");
        Document page = Jsoup.parse(answer.text());

        assertThat(page.select("[name=return], [name=url]")).isEmpty();
        assertThat(submit(page, "Rest helped me, and so did walking.").header("Location"))
                .contains("/thanks");
    }

    @Test
    void aLongThreadIsReadPageByPage() {
        for (int i = 0; i < 51; i++) {
            DemoFixture.official(null, "Advice number " + i);
        }

        Document first = demo("");
        Element later = first.selectFirst("#later a");
        Document second = Jsoup.parse(get(later.attr("href").split("#", 2)[0]).text());

        assertThat(first.select("#count").text()).startsWith("51 thoughts");
        assertThat(first.select("#thread > li")).hasSize(50);
        assertThat(second.select("#thread .said").eachText()).isEqualTo(List.of("Advice number 50"));
        assertThat(second.select("#later").hasAttr("hidden")).isTrue();
    }

    @Test
    void aClosedPageTakesNoReply() {
        DemoFixture.official(null, "Heat helps.");
        EdgeFixture.asAdmin(
                "PUT", site.path("/moderation/pages"), "{'page': '" + DemoFixture.PAGE + "', 'open': false}");

        Document page = demo("");

        assertThat(page.select("#respond form, .reply")).isEmpty();
        assertThat(page.select("#respond").text()).contains("closed");
    }

    @Test
    void theFormAsksForConsentOnlyWhereTheSiteDoes() {
        assertThat(demo("").select("[name=consent]")).isEmpty();
        site.with("{'consent': {'required': true, 'wording': 'I agree to be <read>.'}}");

        Document page = demo("");

        assertThat(page.select("label[for=consent] .wording").text()).isEqualTo("I agree to be <read>.");
        assertThat(page.select("#consent").hasAttr("required")).isTrue();
        assertThat(submit(page, "Rest helped me, and so did walking to work.").status())
                .isEqualTo(303);
        page.select("#consent").remove();
        assertThat(submit(page, "Warmth helped me, and so did sleep.").status()).isEqualTo(422);
    }

    @Test
    void withoutMailYourDataLeadsToTheOwnerAndTheDisclosure() {
        Document page = demo("");

        assertThat(page.select("#data")).isEmpty();
        assertThat(page.select("section[aria-labelledby=own-data]").text()).contains("the service sends no mail");
        assertThat(page.select("section[aria-labelledby=own-data] a").attr("href"))
                .isEqualTo("/api/v1/sites/demo/privacy");
    }

    private static Document demo(String query) {
        Answer answer = get("/demo" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return Jsoup.parse(answer.text(), DemoFixture.address("localhost"));
    }

    /** Sends the form as a browser would, filled in. */
    private static Answer submit(Document page, String text) {
        Element form = page.selectFirst("form");
        form.select("#text").first().text(text);
        form.select("#name").val("Ben");
        form.select("#email").val("ben@example.org");
        // As if it had been on the screen for a while: this test is faster than anyone types.
        form.select("[name=stamp]").val("");
        String fields = form.select("[name]").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", form.attr("action"), utf8(fields), "Content-Type", "application/x-www-form-urlencoded");
    }
}
