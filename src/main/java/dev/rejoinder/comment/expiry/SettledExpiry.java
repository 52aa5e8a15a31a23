package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.Comments;
import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.expiry.Watermarks;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Something of comments that is forgotten some days after nobody has to look at them any more. */
abstract class SettledExpiry implements Expiring {
    private static final String DUE =
            " from comment c where c.site_id = :site and c.settled_at >= :from and c.settled_at < :before and %s"
                    + " order by c.settled_at limit :most";

    private static final int WINDOW = 20_000;

    private final Jdbi jdbi;
    private final Watermarks watermarks;
    private final String having;

    /** @param having which comments still have it, as a condition on {@code c} */
    SettledExpiry(Jdbi jdbi, Watermarks watermarks, String having) {
        this.jdbi = jdbi;
        this.watermarks = watermarks;
        this.having = having;
    }

    /** Forgets it of these comments, which are locked, in the order of their ids. */
    abstract void forget(String site, List<UUID> comments);

    private record Due(UUID id, Instant settledAt) {}

    @Override
    public int due(String site, Instant before, int most) {
        Instant from = watermarks.begin(site, what());
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("select count(*) from (select 1" + DUE.formatted(having) + ") due"),
                        site,
                        from,
                        before,
                        most)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return watermarks
                .take(site, what())
                .map(from -> forget(site, from, before, most))
                .orElse(0);
    }

    private int forget(String site, Instant from, Instant before, int most) {
        Instant begin = from;
        int found = 0;
        while (true) {
            Instant end = window(site, begin, before);
            List<Due> due = due(site, begin, end, most);
            if (!due.isEmpty()) {
                forget(site, locked(site, due, before));
            }
            found += due.size();
            if (found >= most) {
                watermarks.set(site, what(), due.get(due.size() - 1).settledAt());
                return found;
            }
            if (!end.isBefore(before)) {
                watermarks.reach(site, what(), end);
                return found;
            }
            begin = end;
        }
    }

    private List<Due> due(String site, Instant from, Instant before, int most) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("select c.id, c.settled_at" + DUE.formatted(having)),
                        site,
                        from,
                        before,
                        most)
                .map((row, context) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("settled_at").toInstant()))
                .list());
    }

    /** Where few have it, no statement looks at more than so many comments. */
    private Instant window(String site, Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select settled_at from comment where site_id = :site"
                                + " and settled_at >= :from and settled_at < :before order by settled_at offset :window limit 1")
                .bind("site", site)
                .bind("from", from)
                .bind("before", before)
                .bind("window", WINDOW)
                .mapTo(Instant.class)
                .findOne()
                .filter(end -> end.isAfter(from))
                .orElse(before));
    }

    /** Looked at again once they and all above them are locked: a moderator may have been at one meanwhile. */
    private List<UUID> locked(String site, List<Due> due, Instant before) {
        UUID[] ids = due.stream().map(Due::id).toArray(UUID[]::new);
        return jdbi.withHandle(handle -> {
            handle.createQuery(Comments.LOCK)
                    .bind("site", site)
                    .bind("ids", ids)
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery("select c.id from comment c where c.site_id = :site and c.id = any(:ids)"
                            + " and c.settled_at < :before and " + having + " order by c.id")
                    .bind("site", site)
                    .bind("ids", ids)
                    .bind("before", before)
                    .mapTo(UUID.class)
                    .list();
        });
    }

    private static Query bound(Query query, String site, Instant from, Instant before, int most) {
        return query.bind("site", site)
                .bind("from", from)
                .bind("before", before)
                .bind("most", most);
    }
}
