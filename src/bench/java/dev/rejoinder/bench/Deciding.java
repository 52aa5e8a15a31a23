package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Walks through the queue as a moderator does and publishes page by page; the walk goes on behind what has left the queue. */
final class Deciding {
    private final Administration administration;
    private final String site;
    private final Differences differences;
    private final Consumer<JsonNode> look;

    /** @param look is given every item that is decided on */
    Deciding(Administration administration, String site, Differences differences, Consumer<JsonNode> look) {
        this.administration = administration;
        this.site = site;
        this.differences = differences;
        this.look = look;
    }

    /**
     * Publishes everything held, and checks that the queue held exactly that, each once.
     *
     * @return the number of batches
     */
    int publish(Set<String> held) {
        Set<String> seen = new HashSet<>();
        String after = "";
        int batches = 0;
        do {
            Answer page = administration.queue(site, after);
            if (batches == 0) {
                differences.check(
                        "pending in counts",
                        held.size(),
                        page.body().at("/counts/pending").asInt());
            }
            List<Map<String, Object>> items = new ArrayList<>();
            for (JsonNode item : page.body().path("items")) {
                String id = item.path("id").asText();
                if (!seen.add(id) || !held.contains(id)) {
                    differences.add("the queue gives " + id + (held.contains(id) ? " again" : ", which was not held"));
                }
                look.accept(item);
                items.add(Map.of("comment", id, "version", item.path("version").asInt(), "to", "published"));
            }
            if (!items.isEmpty()) {
                decide(items);
                batches++;
            }
            after = page.body().path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        differences.check("held comments in the queue", held.size(), seen.size());
        differences.check(
                "left in the queue",
                0,
                administration.queue(site, "").body().path("items").size());
        return batches;
    }

    private void decide(List<Map<String, Object>> items) {
        JsonNode results = administration.decide(site, items).body().path("results");
        differences.check("results of a batch", items.size(), results.size());
        for (JsonNode result : results) {
            if (result.path("status").asInt() != 200
                    || !result.path("to").asText().equals("published")) {
                differences.add("decision: " + result);
            }
        }
    }
}
