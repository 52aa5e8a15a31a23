package dev.rejoinder.comment;

import dev.rejoinder.comment.page.PageChanges;
import dev.rejoinder.comment.page.Pages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one door for changes of comments, be they decisions, edits or withdrawals: locks, lets the change happen, then counts, places and
 * announces what has changed, by one set of statements a batch. Part of the running transaction.
 */
@Singleton
class StatusChange {
    private final Comments comments;
    private final ThreadVisibility visibility;
    private final Pages pages;
    private final Counters counters;
    private final PageChanges pageChanges;
    private final Clock clock;

    StatusChange(
            Comments comments,
            ThreadVisibility visibility,
            Pages pages,
            Counters counters,
            PageChanges pageChanges,
            Clock clock) {
        this.comments = comments;
        this.visibility = visibility;
        this.pages = pages;
        this.counters = counters;
        this.pageChanges = pageChanges;
        this.clock = clock;
    }

    /** What happens to comments while they are locked. */
    @FunctionalInterface
    interface Move<R> {
        /**
         * Changes them, or leaves them alone.
         *
         * @param locked those that are there, by id
         * @param at the instant of the change, in whole milliseconds
         */
        R make(Map<UUID, Comment> locked, Instant at);
    }

    private record Before(Comment comment, int version, Status status, Status queuedAs) {
        static Before of(Comment comment) {
            return new Before(comment, comment.version(), comment.status(), comment.queuedAs());
        }

        boolean isChanged() {
            return comment.version() != version;
        }

        boolean wentUp() {
            return status != Status.PUBLISHED && comment.status() == Status.PUBLISHED;
        }

        boolean wentDown() {
            return status == Status.PUBLISHED && comment.status() != Status.PUBLISHED;
        }
    }

    /** Makes the move on these comments of the site, and brings everything else in line with it. */
    <R> R apply(String site, Collection<UUID> ids, Move<R> move) {
        Map<UUID, Comment> locked = comments.lock(site, ids);
        List<Before> all = locked.values().stream().map(Before::of).toList();
        R result = move.make(locked, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Before> changed = all.stream().filter(Before::isChanged).toList();
        if (!changed.isEmpty()) {
            settle(site, changed);
        }
        return result;
    }

    /** In the order in which submissions lock rows, too: comments, pages, counters. */
    private void settle(String site, List<Before> changed) {
        List<Comment> up =
                changed.stream().filter(Before::wentUp).map(Before::comment).toList();
        List<Comment> moved = changed.stream()
                .filter(before -> before.wentUp() || before.wentDown())
                .map(Before::comment)
                .toList();
        visibility.settle(site, moved);
        pages.addFacts(site, up.stream().map(Comment::pageFacts).toList());
        counters.add(site, queues(changed), published(moved));
        pageChanges.announce(
                site, changed.stream().map(before -> before.comment().pageId).collect(Collectors.toSet()));
    }

    private static Map<Status, Integer> queues(List<Before> changed) {
        Map<Status, Integer> queues = new TreeMap<>();
        for (Before before : changed) {
            queues.merge(before.queuedAs(), -1, Integer::sum);
            queues.merge(before.comment().queuedAs(), 1, Integer::sum);
        }
        return queues;
    }

    private static Map<UUID, Integer> published(List<Comment> moved) {
        Map<UUID, Integer> published = new TreeMap<>();
        for (Comment comment : moved) {
            published.merge(comment.pageId, comment.status() == Status.PUBLISHED ? 1 : -1, Integer::sum);
        }
        return published;
    }
}
