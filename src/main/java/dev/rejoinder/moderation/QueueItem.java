package dev.rejoinder.moderation;

import dev.rejoinder.comment.AssessmentView;
import dev.rejoinder.comment.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as moderators see it.
 *
 * @param risk by which the riskiest come first
 */
public record QueueItem(UUID id, Page page, @Nullable UUID parent, Author author, Text text, State state, double risk) {
    /** The page it hangs on. */
    record Page(String key, @Nullable String title) {}

    /**
     * Who wrote it.
     *
     * @param address sealed
     */
    record Author(
            @Nullable String name,
            byte @Nullable [] address,
            @Nullable String website,
            boolean official) {}

    /**
     * The text to be decided on: that of a waiting edit where there is one.
     *
     * @param revision its number
     * @param source masked, as it was judged; null once withdrawn
     */
    record Text(
            int revision, @Nullable String source, @Nullable String html, AssessmentView assessment) {
        /** In characters, with its HTML. */
        int length() {
            return (source == null ? 0 : source.length()) + (html == null ? 0 : html.length());
        }
    }

    /**
     * Where it stands.
     *
     * @param list the list it is in
     */
    record State(Status list, int version, Instant submittedAt) {}

    public QueueQuery.Position position() {
        return new QueueQuery.Position(risk, id);
    }
}
