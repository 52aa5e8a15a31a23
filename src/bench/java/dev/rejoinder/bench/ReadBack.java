package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a thread with paging and compares it with what was posted. */
final class ReadBack {
    private final Api api;
    private final String site;
    private final Tally tally;

    ReadBack(Api api, String site, Tally tally) {
        this.api = api;
        this.site = site;
        this.tally = tally;
    }

    /** @param shape flat or tree, which hold the same comments page by page */
    void compare(String page, List<Posted> posted, String shape, int limit) {
        String where = page + " (" + shape + ", limit " + limit + ")";
        ReadingOrder order = new ReadingOrder(posted);
        List<Posted> expected = order.comments();
        List<JsonNode> got = read(where, page, shape, limit, expected.size());
        tally.differences().check(where + ": comments", expected.size(), got.size());
        for (int i = 0; i < Math.min(expected.size(), got.size()); i++) {
            compare(where + ", place " + i, expected.get(i), order.repliesTo(expected.get(i)), got.get(i), limit > 100);
        }
    }

    private List<JsonNode> read(String where, String page, String shape, int limit, int expected) {
        List<JsonNode> comments = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            Answer answer = api.get(Api.path(
                    "/sites/" + site + "/thread",
                    "page",
                    page,
                    "shape",
                    shape,
                    "limit",
                    Integer.toString(limit),
                    "after",
                    after));
            tally.gets().add(answer.nanos());
            int before = comments.size();
            flatten(answer.body().path("comments"), comments);
            after = answer.body().path("next").asText("").replaceFirst("^null$", "");
            tally.differences().check(where + ": status", 200, answer.status());
            tally.differences()
                    .check(where + ": page", page, answer.body().path("page").asText());
            tally.differences()
                    .check(
                            where + ": total",
                            expected,
                            answer.body().path("total").asInt());
            int given = Math.min(limit, expected - before);
            tally.differences().check(where + ": on page " + pages, given, comments.size() - before);
        } while (!after.isEmpty() && ++pages <= expected / limit);
        tally.differences().check(where + ": next after the last page", "", after);
        return comments;
    }

    private static void flatten(JsonNode comments, List<JsonNode> into) {
        for (JsonNode comment : comments) {
            into.add(comment);
            flatten(comment.path("replies"), into);
        }
    }

    private void compare(String where, Posted sent, int replies, JsonNode got, boolean counted) {
        Differences differences = tally.differences();
        differences.check(where + ": id", sent.id(), got.path("id").asText());
        differences.check(
                where + ": parent",
                String.valueOf(sent.parentId()),
                got.path("parent").asText());
        differences.check(where + ": depth", sent.depth(), got.path("depth").asInt(-1));
        differences.check(where + ": replies", replies, got.path("replyCount").asInt(-1));
        differences.check(where + ": withdrawn", false, got.path("withdrawn").asBoolean(true));
        String text = VisibleText.of(got.path("html").asText());
        MaskedText.hidden(sent.text(), text)
                .ifPresentOrElse(
                        hidden -> tally.maskedInText(counted ? hidden.size() : 0),
                        () -> differences.text(where + ": text", sent.text(), text));
        String name = VisibleText.line(Objects.requireNonNullElse(sent.author(), ""));
        String shown = VisibleText.line(got.at("/author/name").asText("").replaceFirst("^null$", ""));
        if (!name.equals(shown)) {
            MaskedText.hidden(name, shown)
                    .ifPresentOrElse(
                            hidden -> tally.maskedInName(counted ? 1 : 0),
                            () -> differences.text(where + ": name", name, shown));
        }
    }
}
