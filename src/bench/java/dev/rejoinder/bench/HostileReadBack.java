package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.HostilePosts.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Fetches what hostile input was stored back from its threads. */
final class HostileReadBack {
    private final Api api;
    private final String site;
    private final HostileAnswers answers;

    HostileReadBack(Api api, String site, HostileAnswers answers) {
        this.api = api;
        this.site = site;
        this.answers = answers;
    }

    /** Everything stored is shown once, on its page, and inert; and the service is well afterwards. */
    void check(Collection<Stored> all, InParallel threads) {
        Map<String, List<String>> byPage = all.stream()
                .collect(Collectors.groupingBy(Stored::page, Collectors.mapping(Stored::id, Collectors.toList())));
        List<Callable<Boolean>> work = new ArrayList<>();
        byPage.forEach((page, ids) -> work.add(() -> page(page, ids)));
        threads.all(work);
        Answer ready = api.get("/../../health/ready");
        answers.complaints().check("ready afterwards", 200, ready.status());
    }

    private boolean page(String page, List<String> stored) {
        List<String> shown = new ArrayList<>();
        String after = "";
        do {
            String path = Api.path("/sites/" + site + "/thread", "page", page, "limit", "500", "after", after);
            Answer answer = answers.of("GET " + path, api.request(path).GET().build());
            String type = answer.headers().firstValue("Content-Type").orElse("none");
            String sniffing =
                    answer.headers().firstValue("X-Content-Type-Options").orElse("none");
            answers.complaints().check("type of " + page, true, type.startsWith("application/json"));
            answers.complaints().check("sniffing of " + page, "nosniff", sniffing);
            JsonNode title = answer.body().path("title");
            answers.complaints().check("title of " + page, true, title.isNull() || title.isTextual());
            for (JsonNode comment : answer.body().path("comments")) {
                answers.inspect(comment);
                shown.add(comment.path("id").asText());
            }
            after = answer.body().path("next").isTextual()
                    ? answer.body().path("next").asText()
                    : "";
        } while (!after.isEmpty() && shown.size() <= stored.size());
        answers.complaints()
                .check(
                        "comments of " + page,
                        stored.stream().sorted().toList(),
                        shown.stream().sorted().toList());
        return true;
    }
}
