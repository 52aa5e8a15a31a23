package dev.rejoinder.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of one item of a batch of decisions. */
public sealed interface DecisionResult {
    /** It is so: by this decision, in this version. */
    record Decided(UUID comment, UUID decision, Status to, int version) implements DecisionResult {}

    /** There is no such comment on this site. */
    record Unknown(@Nullable UUID comment) implements DecisionResult {}

    /** The comment has changed since it was seen, or something came between a decision and its undoing. */
    record Stale(UUID comment) implements DecisionResult {}

    /** Nothing leads from where it stands to there. */
    record Impossible(UUID comment, String why) implements DecisionResult {}

    /** Nothing leads out of a withdrawal. */
    static Impossible withdrawn(UUID comment) {
        return new Impossible(comment, "Its author has taken it back.");
    }
}
