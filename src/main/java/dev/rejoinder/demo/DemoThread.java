package dev.rejoinder.demo;

import static dev.rejoinder.demo.DemoPage.one;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts a thread into the page, by the same pattern of a comment that the page's script uses. */
final class DemoThread {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private final Document page;
    private final Element pattern;

    DemoThread(Document page) {
        this.page = page;
        this.pattern = one(page, "#comment-pattern li");
    }

    void show(JsonNode thread) {
        int total = thread.path("total").asInt();
        one(page, "#count").text(heading(total));
        addAll(one(page, "#thread"), thread.path("comments"));
        JsonNode next = thread.path("next");
        Element later = one(page, "#later");
        if (next.isTextual()) {
            later.removeAttr("hidden");
            one(later, "a")
                    .attr(
                            "href",
                            "/demo?after=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) + "#comments");
        }
    }

    private static String heading(int total) {
        String count = total == 0 ? "No thoughts yet" : total == 1 ? "One thought" : total + " thoughts";
        return count + " on “" + DemoPage.TITLE + "”";
    }

    private void addAll(Element list, JsonNode comments) {
        for (JsonNode comment : comments) {
            Element item = list.appendChild(pattern.clone()).lastElementChild();
            if (item != null) {
                fill(item, comment);
                Element replies = one(item, ".replies");
                addAll(replies, comment.path("replies"));
                if (replies.childrenSize() == 0) {
                    replies.remove();
                }
            }
        }
    }

    private static void fill(Element item, JsonNode comment) {
        String id = comment.path("id").asText();
        Instant at = Instant.parse(comment.path("submittedAt").asText());
        item.id("comment-" + id);
        one(item, ".when").attr("href", "#comment-" + id);
        one(item, "time").attr("datetime", at.toString()).text(WHEN.format(at));
        if (comment.path("withdrawn").asBoolean()) {
            item.addClass("gone");
            one(item, ".author").text("Someone");
            item.select(".official, .reply").remove();
            one(item, ".said").appendElement("p").text("This comment is no longer here.");
            return;
        }
        JsonNode author = comment.path("author");
        String name = author.path("name").asText("Anonymous");
        name(
                one(item, ".author"),
                name.isBlank() || author.path("name").isNull() ? "Anonymous" : name,
                author.path("website"));
        if (!author.path("official").asBoolean()) {
            item.select(".official").remove();
        }
        one(item, ".said").html(comment.path("html").asText());
        Element reply = one(item, ".reply");
        reply.attr("href", "/demo?reply=" + id + "#respond").attr("data-parent", id);
        one(reply, ".whom").text(" to " + one(item, ".author").text());
    }

    private static void name(Element place, String name, JsonNode website) {
        if (website.isTextual()) {
            place.appendElement("a")
                    .attr("href", website.asText())
                    .attr("rel", "nofollow ugc noopener")
                    .text(name);
        } else {
            place.text(name);
        }
    }
}
