package dev.rejoinder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.demo.DemoResource.Visit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The demo's pages: HTML files, into which what changes is put as text and attributes of a tree of nodes, never as markup. The one exception
 * is a comment's {@code html}, which the API has sanitised.
 */
@Singleton
class DemoPage {
    /** The page that the thread hangs on, and its title. */
    static final String KEY = "/2015/shoulder-knots";

    static final String TITLE = "Knots in the shoulder";

    /** The article with its thread, and a form that fits the site's policy. */
    String article(OwnApi.Answer form, JsonNode thread, Visit visit) {
        Document page = read("demo.html");
        new DemoThread(page).show(thread);
        if (!thread.path("open").asBoolean(true)) {
            page.select(".reply").remove();
            one(page, "#respond").empty().appendElement("p").text("Comments on this article are closed.");
            return page.outerHtml();
        }
        fill(one(page, "form"), form, visit.origin());
        if (visit.held()) {
            one(page, "#status").text(one(page, "#status").attr("data-held")).addClass("good");
        }
        if (visit.reply() != null) {
            replyTo(page, visit.reply());
        }
        return page.outerHtml();
    }

    /** What to do when there is no site {@code demo}. */
    String missing(String origin) {
        Document page = read("missing.html");
        page.select(".address").forEach(place -> place.text(origin));
        return page.outerHtml();
    }

    /** What to say when the service itself does not answer. */
    String unavailable() {
        return read("unavailable.html").outerHtml();
    }

    private static void fill(Element form, OwnApi.Answer settings, String origin) {
        JsonNode json = settings.body();
        value(form, "page", KEY);
        value(form, "title", TITLE);
        value(form, "stamp", json.path("stamp").asText());
        value(form, "key", UUID.randomUUID().toString());
        if (origin.equals(settings.allowed())) {
            value(form, "url", origin + "/demo");
            value(form, "return", origin + "/demo");
        } else {
            // Seen from an address that is none of the site's, the API leads nowhere but to its own thank-you page.
            form.select("[name=url], [name=return]").remove();
        }
        one(form, ".trap input").attr("name", json.path("honeypot").asText());
        one(form, ".privacy").attr("href", json.path("privacy").asText());
        agree(form, json.path("consent"));
        json.path("limits")
                .fields()
                .forEachRemaining(limit -> one(form, "[name=" + limit.getKey() + "]")
                        .attr("maxlength", limit.getValue().asText()));
        for (String field : new String[] {"name", "email", "website"}) {
            boolean required = false;
            for (JsonNode each : json.path("required")) {
                required |= field.equals(each.asText());
            }
            one(form, "[name=" + field + "]").attr("required", required);
            if (!required) {
                form.select("label[for=" + field + "] .mark").remove();
            }
        }
    }

    /** A box to tick only where the site asks for it. */
    private static void agree(Element form, JsonNode consent) {
        if (consent.path("required").asBoolean()) {
            one(form, ".wording").text(consent.path("wording").asText());
        } else {
            one(form, ".agree").remove();
        }
    }

    private static void replyTo(Document page, String id) {
        for (Element comment : page.select(".thread li")) {
            if (comment.id().equals("comment-" + id)) {
                value(one(page, "form"), "parent", id);
                one(page, "#reply-title")
                        .text("Reply to " + one(comment, ".author").text());
                one(page, "#cancel").removeAttr("hidden");
            }
        }
    }

    private static void value(Element form, String name, String value) {
        one(form, "[name=" + name + "]").attr("value", value);
    }

    static Element one(Element within, String selector) {
        return Objects.requireNonNull(within.selectFirst(selector), selector);
    }

    private static Document read(String name) {
        try (InputStream file = DemoPage.class.getResourceAsStream(name)) {
            Document page = Jsoup.parse(Objects.requireNonNull(file, name), StandardCharsets.UTF_8.name(), "");
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
