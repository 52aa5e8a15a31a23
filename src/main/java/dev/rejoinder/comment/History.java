package dev.rejoinder.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The history of a comment: its texts and the decisions on it.
 *
 * @param revisions the texts it has had, oldest first; a part of them where they are long
 * @param decisions every decision on it, oldest first; the latest 200
 * @param next the number of the text behind which the others follow; null at the end
 */
public record History(
        List<Text> revisions,
        List<Ruling> decisions,
        @Nullable Integer next) {
    /** One text and what the machine thought of it. */
    public record Text(
            int number,
            boolean current,
            boolean waiting,
            @Nullable String text,
            @Nullable String html,
            Instant writtenAt,
            AssessmentView assessment) {}

    /** One decision. */
    public record Ruling(
            UUID id,
            String by,
            Status from,
            Status to,
            @Nullable Reason reason,
            @Nullable String note,
            Instant at,
            @Nullable UUID undoes) {}
}
