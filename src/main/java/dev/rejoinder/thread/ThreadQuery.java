package dev.rejoinder.thread;

import dev.rejoinder.comment.ReadingPath;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a thread to read, in reading order.
 *
 * @param newest whether the top level is newest first; replies are oldest first in any case
 * @param after the place of the last comment given; null for the start
 * @param around a comment to turn to, instead of {@code after}
 * @param limit comments a page, 1 to 500
 */
public record ThreadQuery(
        String site,
        String page,
        boolean newest,
        @Nullable ReadingPath after,
        @Nullable UUID around,
        int limit) {
    /** Some order of them all. */
    static final Comparator<ThreadQuery> ORDER = Comparator.comparing(ThreadQuery::page)
            .thenComparing(ThreadQuery::site)
            .thenComparing(ThreadQuery::newest)
            .thenComparing(ThreadQuery::limit)
            .thenComparing(ThreadQuery::after, Comparator.nullsFirst(Comparator.<ReadingPath>naturalOrder()))
            .thenComparing(ThreadQuery::around, Comparator.nullsFirst(Comparator.<UUID>naturalOrder()));
}
