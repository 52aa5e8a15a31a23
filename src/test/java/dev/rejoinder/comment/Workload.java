package dev.rejoinder.comment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft;
import dev.rejoinder.kit.Draft.Posted;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers, authors and moderators of one site, who do at random whatever can be done, all on the same few comments. What they were answered is
 * counted; an answer that is an error, or says that something came between when nothing did, is a complaint.
 */
final class Workload {
    private static final List<String> PAGES = List.of("/a", "/b", "/c", "/d", "/e", "/f");
    private static final int LATEST = 24;
    private static final int MOST_EDITS = 45;

    private final Blog blog;
    private final List<Posted> comments = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> edits = new ConcurrentHashMap<>();
    private final List<JsonNode> decisions = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Workload(Blog blog) {
        this.blog = blog;
        PAGES.forEach(page -> add(blog.say(page, "To begin with")));
    }

    /** How often what was answered how. */
    Map<String, Integer> answers() {
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach((what, count) -> counts.put(what, count.get()));
        return counts;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** One of the things that can be done. */
    void act(Random random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> submit(random);
            case 2, 3, 4, 5 -> decide(random);
            case 6, 7, 8 -> undo(random);
            case 9, 10 -> edit(random);
            default -> withdraw(random);
        }
    }

    private void submit(Random random) {
        Posted other = latest(random);
        boolean answers = random.nextBoolean();
        String page = answers ? other.receipt().path("page").asText() : PAGES.get(random.nextInt(PAGES.size()));
        Draft draft = blog.draft(page, text(random)).under(answers ? other.id() : null);
        Response answer = draft.with("title", "A title").send();
        if (count("submit", answer, 201, 202, 422) && answer.statusCode() != 422) {
            JsonNode receipt = Blog.tree(answer);
            add(new Posted(
                    receipt.path("id").asText(),
                    receipt.path("status").asText(),
                    receipt.path("editToken").asText(),
                    answer));
        }
    }

    private void add(Posted posted) {
        versions.put(posted.id(), 1);
        edits.put(posted.id(), new AtomicInteger());
        comments.add(posted);
    }

    private void decide(Random random) {
        Map<String, Map<String, Object>> batch = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String id = latest(random).id();
            Map<String, Object> item = new LinkedHashMap<>(Map.of(
                    "comment",
                    id,
                    "to",
                    List.of("published", "rejected", "spam", "pending").get(random.nextInt(4))));
            if (random.nextBoolean()) {
                seen.put(id, versions.get(id));
                item.put("version", versions.get(id));
            } else {
                seen.remove(id);
            }
            batch.put(id, item);
        }
        Response answer = blog.decisions(List.copyOf(batch.values()), TestDatabase.ADMIN_TOKEN);
        if (!count("decide", answer, 200)) {
            return;
        }
        for (JsonNode result : Blog.tree(answer).path("results")) {
            int status = result.path("status").asInt();
            count("decision", status, result.toString(), 200, 409, 422);
            if (status == 200) {
                take(result);
            } else if (status == 409) {
                int version =
                        result.path("problem").path("current").path("version").asInt();
                String id = result.path("comment").asText();
                isTrue(seen.get(id) != null && seen.get(id) != version, "decision", result.toString());
                versions.put(id, version);
            }
        }
    }

    /** Undoes a decision, be it an undoing itself. */
    private void undo(Random random) {
        if (decisions.isEmpty()) {
            return;
        }
        JsonNode decision = decisions.get(Math.max(0, decisions.size() - 1 - random.nextInt(LATEST)));
        Response answer = blog.undo(decision.path("decision").asText());
        if (!count("undo", answer, 200, 409, 422)) {
            return;
        }
        if (answer.statusCode() == 200) {
            take(Blog.tree(answer));
        } else if (answer.statusCode() == 409) {
            isTrue(cameBetween(decision, blog.item(decision.path("comment").asText())), "undo", answer.asString());
        }
    }

    /** Whether the decision is not the last that was made on the comment, or its author has written since. */
    private static boolean cameBetween(JsonNode decision, JsonNode item) {
        JsonNode last = item.path("decisions").path(item.path("decisions").size() - 1);
        JsonNode text = item.path("revisions").path(item.path("revisions").size() - 1);
        return !last.path("id").equals(decision.path("decision"))
                || !Instant.parse(text.path("writtenAt").asText())
                        .isBefore(Instant.parse(last.path("at").asText()));
    }

    private void take(JsonNode result) {
        versions.put(result.path("comment").asText(), result.path("version").asInt());
        decisions.add(result);
    }

    private void edit(Random random) {
        Posted posted = latest(random);
        if (edits.get(posted.id()).incrementAndGet() > MOST_EDITS) {
            return;
        }
        Response answer = blog.edit(posted, text(random));
        count("edit", answer, 200, 409);
        if (answer.statusCode() == 409) {
            JsonNode own = Blog.tree(blog.own(posted));
            isTrue(own.path("status").asText().equals("withdrawn"), "edit", own.toString());
        }
    }

    private void withdraw(Random random) {
        count("withdraw", blog.withdraw(latest(random)), 204);
    }

    private static String text(Random random) {
        return (random.nextInt(3) == 0 ? Blog.CASINO + " " : "Fine ") + random.nextInt(1_000_000);
    }

    private Posted latest(Random random) {
        List<Posted> all = new ArrayList<>(comments);
        return all.get(Math.max(0, all.size() - 1 - random.nextInt(LATEST)));
    }

    private boolean count(String what, Response answer, Integer... right) {
        return count(what, answer.statusCode(), answer.asString(), right);
    }

    private boolean count(String what, int status, String answer, Integer... right) {
        answers.computeIfAbsent(what + " " + status, key -> new AtomicInteger()).incrementAndGet();
        if (!List.of(right).contains(status)) {
            complaints.add(what + " " + status + " " + answer);
            return false;
        }
        return true;
    }

    private void isTrue(boolean conflict, String what, String known) {
        if (!conflict) {
            complaints.add("not true: " + what + " 409 " + known);
        }
    }
}
