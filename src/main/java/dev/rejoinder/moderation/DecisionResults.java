package dev.rejoinder.moderation;

import dev.rejoinder.comment.DecisionResult;
import dev.rejoinder.persistence.AnswerSize;
import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renders the outcomes of decisions as JSON. Where a moderator decided on an old version, the current comment comes with it, until the answer
 * holds about a megabyte of them; the others are read one by one.
 */
@Singleton
class DecisionResults {
    private final Queue queue;
    private final Items items;

    DecisionResults(Queue queue, Items items) {
        this.queue = queue;
        this.items = items;
    }

    List<ResultJson> json(String site, List<DecisionResult> results) {
        List<ResultJson> shown = new ArrayList<>();
        int bytes = 0;
        for (DecisionResult result : results) {
            ItemJson current = result instanceof DecisionResult.Stale stale && !AnswerSize.isReached(bytes)
                    ? queue.find(site, stale.comment())
                            .map(item -> items.json(site, item))
                            .orElse(null)
                    : null;
            bytes += current == null ? 0 : length(current.text()) + length(current.html());
            shown.add(json(result, current));
        }
        return shown;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ResultJson json(DecisionResult result, @Nullable ItemJson current) {
        if (result instanceof DecisionResult.Decided done) {
            return new ResultJson(
                    done.comment().toString(), 200, done.decision(), done.to().word(), done.version(), null);
        }
        if (result instanceof DecisionResult.Stale stale) {
            Problem problem = Problem.of(ProblemName.STALE, "Look at it as it is now, then decide again.");
            return failed(stale.comment(), current == null ? problem : problem.with("current", current));
        }
        if (result instanceof DecisionResult.Impossible impossible) {
            return failed(impossible.comment(), Problem.of(ProblemName.INVALID, impossible.why()));
        }
        return failed(
                ((DecisionResult.Unknown) result).comment(),
                Problem.of(ProblemName.NOT_FOUND, "This site has no such comment."));
    }

    private static ResultJson failed(@Nullable UUID comment, Problem problem) {
        return new ResultJson(
                comment == null ? null : comment.toString(), problem.getStatus(), null, null, null, problem);
    }
}
