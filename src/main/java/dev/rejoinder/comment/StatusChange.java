package dev.rejoinder.comment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a change of comments brings with it: counts move, places open and close, a page shows its title. One set of statements a batch. */
final class StatusChange {
    private final String site;
    private final Map<UUID, Before> before = new LinkedHashMap<>();
    private final List<Comment> comments;

    private record Before(Status status, Status queuedAs) {}

    /** Notes how the comments stand before anything happens to them. */
    StatusChange(String site, Collection<Comment> comments) {
        this.site = site;
        this.comments = List.copyOf(comments);
        comments.forEach(comment -> before.put(comment.id, new Before(comment.status(), comment.queuedAs())));
    }

    /** Brings everything else in line with how they stand now; the comments themselves are written by then. */
    void settle(Counters counters, ThreadVisibility threadVisibility, Pages pages, PageChanges pageChanges) {
        Map<Status, Integer> queues = new TreeMap<>();
        Map<UUID, Integer> published = new TreeMap<>();
        List<Comment> moved = comments.stream().filter(this::wentUpOrDown).toList();
        for (Comment comment : comments) {
            queues.merge(was(comment).queuedAs(), -1, Integer::sum);
            queues.merge(comment.queuedAs(), 1, Integer::sum);
        }
        for (Comment comment : moved) {
            boolean up = comment.status() == Status.PUBLISHED;
            published.merge(comment.pageId, up ? 1 : -1, Integer::sum);
        }
        // The order in which rows are locked, in Submissions too: comments, pages, tallies.
        threadVisibility.settle(site, moved);
        pages.published(
                site,
                moved.stream()
                        .filter(comment -> comment.status() == Status.PUBLISHED)
                        .toList());
        counters.add(site, queues, published);
        pageChanges.of(
                site,
                comments.stream().map(comment -> comment.pageId).distinct().toList());
    }

    private boolean wentUpOrDown(Comment comment) {
        return (was(comment).status() == Status.PUBLISHED) != (comment.status() == Status.PUBLISHED);
    }

    private Before was(Comment comment) {
        return java.util.Objects.requireNonNull(before.get(comment.id));
    }
}
