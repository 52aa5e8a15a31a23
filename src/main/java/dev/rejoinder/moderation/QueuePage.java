package dev.rejoinder.moderation;

import dev.rejoinder.comment.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue.
 *
 * @param counts how many comments each list holds, on the whole site
 * @param next where to go on; null at the end
 */
public record QueuePage(List<QueueItem> items, Map<Status, Long> counts, QueueQuery.@Nullable Position next) {
    /** The items alone. */
    record Part(List<QueueItem> items, QueueQuery.@Nullable Position next) {}
}
