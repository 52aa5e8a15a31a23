package dev.rejoinder.moderation;

import dev.rejoinder.comment.DecisionResult;
import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Renders the outcomes of decisions as JSON. Where a moderator decided on an old version, the current comment comes with it. */
@Singleton
class DecisionResults {
    private final Queue queue;
    private final Items items;

    DecisionResults(Queue queue, Items items) {
        this.queue = queue;
        this.items = items;
    }

    List<ResultJson> json(String site, List<DecisionResult> results) {
        return results.stream().map(result -> json(site, result)).toList();
    }

    private ResultJson json(String site, DecisionResult result) {
        if (result instanceof DecisionResult.Decided done) {
            return new ResultJson(
                    done.comment().toString(), 200, done.decision(), done.to().word(), done.version(), null);
        }
        if (result instanceof DecisionResult.Stale stale) {
            Problem problem = Problem.of(ProblemName.STALE, "Look at it as it is now, then decide again.");
            return failed(
                    stale.comment(),
                    queue.find(site, stale.comment())
                            .map(item -> problem.with("current", items.json(site, item)))
                            .orElse(problem));
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
