package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Sends once and judges the answer: none may be 5xx, 429 here, or missing. Thread-safe. */
final class HostileAnswers {
    private final Api api;
    private final Differences complaints = new Differences();
    private final Timings timings = new Timings();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    HostileAnswers(Api api) {
        this.api = api;
    }

    Answer of(String what, HttpRequest request) {
        Answer answer = sent(what, request);
        statuses.merge(answer.status(), 1, Integer::sum);
        timings.add(answer.nanos());
        if (answer.status() >= 500 || answer.status() == 429) {
            complain(what + " was answered " + answer);
        }
        return answer;
    }

    void complain(String what) {
        complaints.add(what);
    }

    /** What a reader's program is given of a comment: texts that are texts, HTML that is inert, a website that is one. */
    void inspect(JsonNode comment) {
        InertDom.complaint(comment.path("html").asText("")).ifPresent(this::complain);
        JsonNode name = comment.at("/author/name");
        JsonNode website = comment.at("/author/website");
        if ((!name.isNull() && !name.isTextual()) || (!website.isNull() && !InertDom.isWeb(website.asText()))) {
            complain("author of " + comment);
        }
    }

    Differences complaints() {
        return complaints;
    }

    Timings timings() {
        return timings;
    }

    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** A refused body may cost its connection, and the next call on it then gets no answer: that one is sent again, once. */
    private Answer sent(String what, HttpRequest request) {
        try {
            return api.once(request);
        } catch (IOException first) {
            try {
                return api.once(request);
            } catch (IOException second) {
                complain(what + " got no answer: " + second);
                return Answer.none();
            }
        }
    }
}
