package dev.rejoinder.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The disclosure as a page a reader understands: an HTML file, into which the facts are put as text, never as markup. */
final class DisclosurePage {
    private DisclosurePage() {}

    static String html(Disclosure disclosure) {
        Document page = read();
        one(page, ".site").text(disclosure.site());
        one(page, ".version")
                .text("This page is written by the program from the settings in force, version "
                        + disclosure.policyVersion() + ".");
        Element rows = one(page, "tbody");
        disclosure.collected().forEach(datum -> row(rows.appendElement("tr").attr("role", "row"), datum));
        list(one(page, ".not-kept"), disclosure.notKept());
        Element terms = one(page, ".terms");
        disclosure.retention().forEach(term -> pair(terms, sentence(term.words()), term.kept() + "."));
        list(one(page, ".access"), disclosure.access());
        decisions(page, disclosure.decisions());
        consent(page, disclosure.consent());
        list(one(page, ".rights"), disclosure.rights());
        return page.outerHtml();
    }

    private static void row(Element row, Disclosure.Datum datum) {
        row.appendElement("th")
                .attr("role", "rowheader")
                .attr("scope", "row")
                .text(sentence(datum.name()) + (datum.required() ? "" : " (if you give it)"));
        cell(row, "What for", datum.purpose());
        cell(row, "How it is kept", datum.stored());
        cell(row, "Who sees it", datum.shown());
        cell(row, "For how long", String.valueOf(datum.kept()));
    }

    /** The label stands before the value where a phone shows no heads of columns. */
    private static void cell(Element row, String label, String value) {
        row.appendElement("td").attr("role", "cell").attr("data-label", label).text(value);
    }

    private static void decisions(Document page, Disclosure.Decisions decisions) {
        one(page, ".third-parties")
                .text(decisions.thirdParties() ? "Others are asked, too." : "Nobody else is asked or told.");
        one(page, ".how").text(decisions.how());
        Element outcomes = one(page, ".verdicts");
        outcome(outcomes, "What looks clean", decisions.clean());
        outcome(outcomes, "The first comment of someone new, if it looks clean", decisions.firstComment());
        outcome(outcomes, "What the rules are unsure of", decisions.suspect());
        outcome(outcomes, "What looks like spam", decisions.spam());
        list(
                one(page, ".checks"),
                decisions.heuristics().stream().map(DisclosureTexts::inWords).toList());
    }

    /** Nothing is said of what nobody is asked for. */
    private static void consent(Document page, Disclosure.Consent consent) {
        if (consent.required()) {
            one(page, ".wording").text(consent.wording());
            one(page, ".wording-version").text("This is version " + consent.version() + " of that sentence.");
        } else {
            one(page, ".consent").remove();
        }
    }

    private static void outcome(Element outcomes, String what, String word) {
        pair(
                outcomes,
                what,
                switch (word) {
                    case "published" -> "is published at once.";
                    case "pending" -> "waits for a moderator.";
                    default -> "is set aside as spam, where moderators can find it.";
                });
    }

    private static void pair(Element pairs, String what, String word) {
        pairs.appendElement("dt").text(what);
        pairs.appendElement("dd").text(word);
    }

    private static void list(Element list, List<String> items) {
        items.forEach(item -> list.appendElement("li").text(sentence(item) + "."));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static Element one(Element within, String selector) {
        return Objects.requireNonNull(within.selectFirst(selector), selector);
    }

    private static Document read() {
        try (InputStream file = DisclosurePage.class.getResourceAsStream("privacy.html")) {
            Document page = Jsoup.parse(Objects.requireNonNull(file), StandardCharsets.UTF_8.name(), "");
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
