package dev.rejoinder.thread;

import dev.rejoinder.comment.ReadingPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread, in reading order.
 *
 * @param closesAt when the page closes by its age; null when it does not, or is closed
 * @param total published comments of the whole page
 */
public record ThreadSlice(
        @Nullable String title,
        @Nullable String url,
        boolean open,
        @Nullable Instant closesAt,
        long total,
        Part part) {

    /**
     * The comments of it.
     *
     * @param next where to go on; null at the end
     * @param bytes about what all would take in JSON that were asked for
     * @param cutShort whether it ends early, because of the bytes
     */
    public record Part(List<Entry> entries, @Nullable ReadingPath next, long bytes, boolean cutShort) {
        static final Part EMPTY = new Part(List.of(), null, 0, false);
    }

    /**
     * A comment as readers see it. One that only keeps the place of its replies has no name, website or html.
     *
     * @param published whether it is shown, or only keeps the place
     * @param replyCount published replies to it
     */
    public record Entry(
            UUID id,
            @Nullable UUID parent,
            Place place,
            boolean published,
            Author author,
            @Nullable String html,
            Times times,
            int replyCount) {}

    /** Where a comment stands: how deep, and behind what. */
    record Place(int depth, ReadingPath path) {}

    /** Who wrote it. */
    record Author(@Nullable String name, @Nullable String website, boolean official) {}

    /** When it came in, and when it was changed last. */
    record Times(Instant submittedAt, @Nullable Instant editedAt) {}
}
