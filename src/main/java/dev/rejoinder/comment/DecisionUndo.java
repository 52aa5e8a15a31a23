package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes decisions back by new ones. */
@Singleton
public class DecisionUndo {
    private final StatusChange statusChange;
    private final Revisions revisions;
    private final Decisions decisions;

    DecisionUndo(StatusChange statusChange, Revisions revisions, Decisions decisions) {
        this.statusChange = statusChange;
        this.revisions = revisions;
        this.decisions = decisions;
    }

    /** A result, and what is to be announced when a decision was made. */
    private record Outcome(DecisionResult result, List<DecisionsMade.Entry> announcements) {
        Outcome(DecisionResult result) {
            this(result, List.of());
        }
    }

    /**
     * Takes a decision back, as long as nothing came between. Taking back again what was taken back changes nothing, as long as that stands.
     *
     * @return nothing when the site has no such decision
     */
    @Transactional
    public Optional<DecisionResult> undo(String site, UUID id, Moderator by) {
        Decision decision = decisions.findById(id);
        if (decision == null) {
            return Optional.empty();
        }
        Optional<Outcome> outcome = statusChange.apply(
                site,
                List.of(decision.commentId),
                (comments, at) -> Optional.ofNullable(comments.get(decision.commentId))
                        .map(comment -> undo(site, decision, comment, by, at)));
        outcome.ifPresent(each -> decisions.announce(site, each.announcements()));
        return outcome.map(Outcome::result);
    }

    private Outcome undo(String site, Decision decision, Comment comment, Moderator by, Instant at) {
        Decision undone = decisions.undoing(decision.id).orElse(null);
        if (undone != null && isInForce(undone, comment)) {
            return new Outcome(new DecisionResult.Decided(comment.id, undone.id, undone.toStatus, undone.versionAfter));
        }
        if (comment.status() == Status.WITHDRAWN) {
            return new Outcome(DecisionResult.withdrawn(comment.id));
        }
        if (undone != null || !isInForce(decision, comment)) {
            return new Outcome(new DecisionResult.Stale(comment.id));
        }
        RevisionMap texts = revisions.numbered(site, comment.id, decision.revisionBefore, decision.waitingBefore);
        Decision undoing = new Decision(comment, decision.fromStatus, by, at).undoing(decision);
        UUID standing = decisions.standingBefore(decision);
        comment.restore(
                undoing.id,
                decision,
                texts.get(comment, decision.revisionBefore),
                texts.find(comment, decision.waitingBefore),
                at);
        decisions.persist(undoing.carriedOut(comment));
        return new Outcome(
                new DecisionResult.Decided(comment.id, undoing.id, decision.fromStatus, comment.version()),
                List.of(DecisionsMade.ofUndo(undoing, by, comment, standing)));
    }

    private static boolean isInForce(Decision decision, Comment comment) {
        return decision.id.equals(comment.decisionId()) && comment.version() == decision.versionAfter;
    }
}
