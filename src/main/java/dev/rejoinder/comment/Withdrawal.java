package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes comments away for good: nothing their authors typed remains. Part of the running transaction. */
@Singleton
public class Withdrawal {
    private static final List<String> BESIDE = List.of(
            "update decision set note = null where site_id = :site and comment_id = any(:ids) and note is not null",
            "update idempotency set html = null where site_id = :site and comment_id = any(:ids)",
            "delete from similarity where site_id = :site and comment_id = any(:ids)");

    private final Comments comments;
    private final Revisions revisions;
    private final Counters counters;
    private final ThreadVisibility threadVisibility;
    private final Pages pages;
    private final PageChanges pageChanges;
    private final Jdbi jdbi;
    private final Clock clock;

    Withdrawal(
            Comments comments,
            Revisions revisions,
            Counters counters,
            ThreadVisibility threadVisibility,
            Pages pages,
            PageChanges pageChanges,
            Jdbi jdbi,
            Clock clock) {
        this.comments = comments;
        this.revisions = revisions;
        this.counters = counters;
        this.threadVisibility = threadVisibility;
        this.pages = pages;
        this.pageChanges = pageChanges;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Takes these away; again changes nothing. How many of them there are. */
    public int of(String site, Collection<UUID> ids) {
        Collection<Comment> there = comments.locked(site, ids).values();
        List<Comment> standing = there.stream()
                .filter(comment -> comment.status() != Status.WITHDRAWN)
                .toList();
        if (!standing.isEmpty()) {
            take(site, standing);
        }
        return there.size();
    }

    private void take(String site, List<Comment> standing) {
        List<UUID> found = standing.stream().map(comment -> comment.id).toList();
        StatusChange statusChange = new StatusChange(site, standing);
        standing.forEach(comment -> comment.withdraw(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        revisions.of(found).values().forEach(Revision::empty);
        jdbi.useHandle(handle -> BESIDE.forEach(statement -> handle.createUpdate(statement)
                .bind("site", site)
                .bind("ids", found.toArray(UUID[]::new))
                .execute()));
        statusChange.settle(counters, threadVisibility, pages, pageChanges);
    }
}
