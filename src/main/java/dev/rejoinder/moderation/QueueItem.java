package dev.rejoinder.moderation;

import dev.rejoinder.comment.AssessmentView;
import dev.rejoinder.comment.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as moderators see it, with the text to be decided on: that of a waiting edit where there is one.
 *
 * @param status the list it is in
 * @param address sealed
 * @param text masked, as it was judged; null once withdrawn
 */
public record QueueItem(
        UUID id,
        String page,
        @Nullable String title,
        @Nullable UUID parent,
        @Nullable String name,
        byte @Nullable [] address,
        @Nullable String website,
        boolean official,
        @Nullable String text,
        @Nullable String html,
        Status status,
        int version,
        int revision,
        Instant submittedAt,
        AssessmentView judged,
        double risk) {

    public QueueQuery.Position position() {
        return new QueueQuery.Position(risk, id);
    }
}
