package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.WatermarkExpiry;
import dev.rejoinder.expiry.Watermarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Base of the expiries that count days from the moment a comment is settled, that is, neither pending nor with an edit that waits. */
abstract class SettledExpiry extends WatermarkExpiry {
    private static final String DUE = """
            select c.id, c.settled_at from comment c
            where c.site_id = :site and c.settled_at >= :from and c.settled_at < :before and %s
            order by c.settled_at limit :most
            """;

    private static final String STILL_DUE = """
            select c.id from comment c
            where c.site_id = :site and c.id = any(:ids) and c.settled_at < :before and %s
            order by c.id
            """;

    private static final String END_OF_WINDOW = """
            select settled_at from comment
            where site_id = :site and settled_at >= :from and settled_at < :before
            order by settled_at offset :most limit 1
            """;

    private static final int WINDOW = 20_000;

    private final Jdbi jdbi;
    private final String due;
    private final String stillDue;

    /** @param having which comments still have it, as a condition on {@code c} */
    SettledExpiry(Jdbi jdbi, Watermarks watermarks, String having) {
        super(jdbi, watermarks, DUE.formatted(having));
        this.jdbi = jdbi;
        this.due = DUE.formatted(having);
        this.stillDue = STILL_DUE.formatted(having);
    }

    /** Forgets it of these comments, which are locked, in the order of their ids. */
    abstract void forget(String site, List<UUID> comments);

    /** Locks of these comments what is locked before comments are; nothing unless overridden. */
    void lockBefore(String site, List<UUID> comments) {}

    /** Runs a statement that forgets it of comments of {@code :site} whose id is one of {@code :ids}. */
    final void run(String sql, String site, List<UUID> comments) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("site", site)
                .bind("ids", comments.toArray(UUID[]::new))
                .execute());
    }

    private record Row(UUID id, Instant settledAt) {}

    @Override
    protected final int forget(String site, Instant from, Instant before, int most) {
        List<Row> due = new ArrayList<>();
        Instant end = from;
        do {
            Instant begin = end;
            end = endOfWindow(site, begin, before);
            due.addAll(due(site, begin, end, most - due.size()));
        } while (due.size() < most && end.isBefore(before));
        if (!due.isEmpty()) {
            // All at once: locked window by window, they would not be in the order of their ids.
            forget(site, lock(site, due, before));
        }
        if (due.size() < most) {
            reach(site, end);
        } else {
            reachLast(site, due.get(due.size() - 1).settledAt());
        }
        return due.size();
    }

    private List<Row> due(String site, Instant from, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(due)
                .bindMap(values(site, from, before, most))
                .mapTo(Row.class)
                .list());
    }

    /** Where few have it, no statement looks at more than so many comments. */
    private Instant endOfWindow(String site, Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery(END_OF_WINDOW)
                .bindMap(values(site, from, before, WINDOW))
                .mapTo(Instant.class)
                .findOne()
                .filter(end -> end.isAfter(from))
                .orElse(before));
    }

    /** Looked at again once they and all above them are locked: a moderator may have been at one meanwhile. */
    private List<UUID> lock(String site, List<Row> due, Instant before) {
        List<UUID> ids = due.stream().map(Row::id).toList();
        lockBefore(site, ids);
        return jdbi.withHandle(handle -> {
            CommentLocks.take(handle, site, ids);
            return handle.createQuery(stillDue)
                    .bind("site", site)
                    .bind("ids", ids.toArray(UUID[]::new))
                    .bind("before", before)
                    .mapTo(UUID.class)
                    .list();
        });
    }
}
