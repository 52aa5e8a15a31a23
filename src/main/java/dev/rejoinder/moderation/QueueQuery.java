package dev.rejoinder.moderation;

import dev.rejoinder.comment.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the moderators' queue to read.
 *
 * @param status the list; one with a waiting edit is in the pending one
 * @param signal only comments judged by this signal; null for all
 * @param text only comments that hold this text, in any case, in text, name, website, page or title; null for all
 * @param page only this page's, by its key; null for all
 * @param after the last item given; null for the start
 * @param limit items a page, 1 to 200
 */
public record QueueQuery(
        String site,
        Status status,
        Sort sort,
        @Nullable String signal,
        @Nullable String text,
        @Nullable String page,
        @Nullable Position after,
        int limit) {

    /** What comes first. */
    public enum Sort {
        RISKIEST,
        OLDEST,
        NEWEST
    }

    /** Where an item stands in the queue. */
    public record Position(double risk, UUID id) {}

    boolean isFiltered() {
        return signal != null || text != null;
    }
}
