package dev.rejoinder.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out decisions on locked comments, one after the other; each succeeds or fails by itself. */
final class DecisionBatch {
    private final Map<UUID, Comment> comments;
    private final RevisionMap texts;
    private final Moderator by;
    private final Instant at;
    private final Map<UUID, DecisionsMade.Entry> announcements = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    DecisionBatch(Map<UUID, Comment> comments, RevisionMap texts, Moderator by, Instant at) {
        this.comments = comments;
        this.texts = texts;
        this.by = by;
        this.at = at;
    }

    /** Carries out an item, or says why it cannot be; what cannot be done leaves the others untouched. */
    DecisionResult decide(DecisionItem item) {
        Comment comment = item.comment() == null ? null : comments.get(item.comment());
        if (comment == null) {
            return new DecisionResult.Unknown(item.comment());
        }
        UUID inForce = comment.decisionId();
        if (inForce != null && comment.waitingRevision() == null && comment.status() == item.to()) {
            return new DecisionResult.Decided(comment.id, inForce, item.to(), comment.version());
        }
        if (!isAsSeen(comment, item)) {
            return new DecisionResult.Stale(comment.id);
        }
        if (comment.status() == Status.WITHDRAWN) {
            return DecisionResult.withdrawn(comment.id);
        }
        if (announcements.containsKey(comment.id)) {
            return new DecisionResult.Impossible(comment.id, "The same comment was decided on earlier in this batch.");
        }
        return carryOut(comment, item);
    }

    private DecisionResult carryOut(Comment comment, DecisionItem item) {
        Decision decision = new Decision(comment, item.to(), by, at).because(item.reason(), item.note());
        RevisionFacts current = texts.get(comment, comment.revision());
        RevisionFacts edit = texts.find(comment, comment.waitingRevision());
        announcements.put(comment.id, DecisionsMade.of(decision, by, comment, edit == null ? current : edit));
        comment.decide(decision.id, item.to(), item.reason(), current, edit, at);
        decisions.add(decision.carriedOut(comment));
        return new DecisionResult.Decided(comment.id, decision.id, item.to(), comment.version());
    }

    private static boolean isAsSeen(Comment comment, DecisionItem item) {
        return isAbsentOr(item.version(), comment.version()) && isAbsentOr(item.revision(), comment.latestRevision());
    }

    private static boolean isAbsentOr(@Nullable Integer seen, int now) {
        return seen == null || seen == now;
    }

    /** To be kept. */
    List<Decision> decisions() {
        return decisions;
    }

    /** To be announced. */
    List<DecisionsMade.Entry> announcements() {
        return List.copyOf(announcements.values());
    }
}
