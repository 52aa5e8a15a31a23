package dev.rejoinder.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page behind a mail's link: an HTML file, into which facts are put as text, never as markup. Nothing happens before a button is pressed. */
final class RequestPage {
    /** What such a page takes in, and where its button may lead. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    static final String REMAINS = "remains";
    static final String ANONYMOUS = "anonymous";

    private RequestPage() {}

    static String toExport(String site) {
        Document page = page(
                "Your comments on " + site,
                "Press the button to get a file with every comment written with your address and what was typed with it."
                        + " The file holds no network or device data.");
        button(form(page), "Download the file", "");
        return page.outerHtml();
    }

    static String toErase(String site) {
        Document page = page(
                "Erase your comments on " + site,
                "Your address, name and website, what was hidden of your texts, and what was noted about them are erased"
                        + " for good. That cannot be undone.");
        Element form = form(page);
        choice(form, "nothing", "Erase the texts, too: where others have answered, an empty place remains", true);
        choice(form, ANONYMOUS, "Leave the texts, without a name", false);
        button(form, "Erase now", "danger");
        return page.outerHtml();
    }

    static String erased(int comments) {
        return page(
                        "Erased",
                        (comments == 1 ? "One comment was" : comments + " comments were")
                                + " found under your address, and what you asked for is done.")
                .outerHtml();
    }

    static String underWay() {
        return page(
                        "Being erased",
                        "There is much to erase. It takes a little longer and goes on by itself; you may close this page.")
                .outerHtml();
    }

    static String gone() {
        return page(
                        "This link is no longer good",
                        "It works once and for 24 hours, and it has to be whole. You can ask for another one where you"
                                + " asked for this.")
                .outerHtml();
    }

    private static Document page(String title, String lead) {
        Document page = read();
        page.title(title);
        Objects.requireNonNull(page.selectFirst("h1")).text(title);
        Objects.requireNonNull(page.selectFirst(".lead")).text(lead);
        return page;
    }

    private static Element form(Document page) {
        return Objects.requireNonNull(page.selectFirst("main"))
                .appendElement("form")
                .attr("method", "post");
    }

    private static void choice(Element form, String value, String words, boolean chosen) {
        Element label = form.appendElement("p").appendElement("label");
        label.appendElement("input")
                .attr("type", "radio")
                .attr("name", REMAINS)
                .attr("value", value)
                .attr("checked", chosen);
        label.appendText(" " + words);
    }

    private static void button(Element form, String words, String kind) {
        form.appendElement("p").appendElement("button").addClass(kind).text(words);
    }

    private static Document read() {
        try (InputStream file = RequestPage.class.getResourceAsStream("data-request.html")) {
            Document page = Jsoup.parse(Objects.requireNonNull(file), StandardCharsets.UTF_8.name(), "");
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
