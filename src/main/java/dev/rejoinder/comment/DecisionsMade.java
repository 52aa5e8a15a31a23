package dev.rejoinder.comment;

import dev.rejoinder.screening.Signal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event of moderators' decisions, fired in the running transaction; observers take part in that.
 *
 * @param site the site's key
 * @param decisions of one batch, each on another comment
 */
public record DecisionsMade(String site, List<Entry> decisions) {
    /**
     * One decision of the batch.
     *
     * @param standing the decision that stands on this comment now: itself, or after an undo the one before, if there was any
     * @param official whether the comment is the blog's own
     * @param about what was decided on; null when a decision is undone, or the text is gone
     */
    public record Entry(
            Ruling ruling,
            UUID comment,
            @Nullable UUID standing,
            boolean official,
            @Nullable About about) {}

    /**
     * What was decided, by whom and when.
     *
     * @param undoes the decision it takes back, if it does
     */
    public record Ruling(
            UUID id,
            Moderator by,
            Instant at,
            Status to,
            @Nullable Reason reason,
            @Nullable UUID undoes) {}

    /**
     * The text that stands or was waiting, and what came with it.
     *
     * @param text masked
     * @param name masked
     * @param signals of its assessment, as far as they are still kept
     * @param address fingerprint of its author's
     */
    public record About(
            String text,
            @Nullable String name,
            @Nullable String website,
            List<Signal> signals,
            byte @Nullable [] address) {
        /** Says nothing of what was written. */
        @Override
        public String toString() {
            return "About[" + text.length() + " characters]";
        }
    }

    /** Before the comment is changed. */
    static Entry of(Decision decision, Moderator by, Comment comment, RevisionFacts shown) {
        String text = shown.text();
        String signals = shown.signals();
        About about = text == null || signals == null
                ? null
                : new About(
                        text,
                        comment.authorName,
                        comment.authorWebsite,
                        SignalsJson.read(signals),
                        comment.addressFingerprint());
        return entry(decision, by, comment, decision.id, about);
    }

    static Entry ofUndo(Decision undoing, Moderator by, Comment comment, @Nullable UUID standing) {
        return entry(undoing, by, comment, standing, null);
    }

    private static Entry entry(
            Decision decision, Moderator by, Comment comment, @Nullable UUID standing, @Nullable About about) {
        Ruling ruling =
                new Ruling(decision.id, by, decision.decidedAt, decision.toStatus, decision.reason, decision.undoes);
        return new Entry(ruling, comment.id, standing, comment.official, about);
    }
}
