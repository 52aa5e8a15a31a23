package dev.rejoinder.comment;

import dev.rejoinder.comment.page.PageChanges;
import dev.rejoinder.comment.page.Pages;
import dev.rejoinder.persistence.IdOrder;
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

    /** Makes the move on these comments of the site, and brings everything else in line with it. */
    <R> R apply(String site, Collection<UUID> ids, Move<R> move) {
        Map<UUID, Comment> locked = comments.lock(site, ids);
        List<CommentChange> all =
                locked.values().stream().map(CommentChange::of).toList();
        R result = move.make(locked, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<CommentChange> changed =
                all.stream().filter(CommentChange::isChanged).toList();
        if (!changed.isEmpty()) {
            settle(site, changed);
        }
        return result;
    }

    /** In the order in which submissions lock rows, too: comments, pages, counters; see {@link IdOrder}. */
    private void settle(String site, List<CommentChange> changed) {
        List<Comment> up = changed.stream()
                .filter(CommentChange::wentUp)
                .map(CommentChange::comment)
                .toList();
        List<Comment> moved = changed.stream()
                .filter(change -> change.wentUp() || change.wentDown())
                .map(CommentChange::comment)
                .toList();
        visibility.settle(site, moved);
        pages.addFacts(site, up.stream().map(Comment::pageFacts).toList());
        counters.add(site, queues(changed), published(moved));
        pageChanges.announce(
                site, changed.stream().map(change -> change.comment().pageId).collect(Collectors.toSet()));
    }

    private static Map<Status, Integer> queues(List<CommentChange> changed) {
        Map<Status, Integer> queues = new TreeMap<>();
        for (CommentChange change : changed) {
            queues.merge(change.queuedAs(), -1, Integer::sum);
            queues.merge(change.comment().queuedAs(), 1, Integer::sum);
        }
        return queues;
    }

    private static Map<UUID, Integer> published(List<Comment> moved) {
        Map<UUID, Integer> published = new TreeMap<>(IdOrder.AS_IN_SQL);
        for (Comment comment : moved) {
            published.merge(comment.pageId, comment.status() == Status.PUBLISHED ? 1 : -1, Integer::sum);
        }
        return published;
    }
}
