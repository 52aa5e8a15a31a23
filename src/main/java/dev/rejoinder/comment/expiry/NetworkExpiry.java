package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Networks' fingerprints, from the submission on. Ids tell the time, so the primary key finds them. */
@Singleton
class NetworkExpiry implements Expiring {
    private static final String WHAT = "network-fingerprints";
    private static final String DUE = " from comment where site_id = :site and id >= :from and id < :before"
            + " and network_fingerprint is not null order by id limit :most";

    private final Jdbi jdbi;
    private final Watermarks watermarks;

    NetworkExpiry(Jdbi jdbi, Watermarks watermarks) {
        this.jdbi = jdbi;
        this.watermarks = watermarks;
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().networkDays();
    }

    @Override
    public int due(String site, Instant before, int most) {
        Instant from = watermarks.begin(site, WHAT);
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("select count(*) from (select 1" + DUE + ") due"), site, from, before, most)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return watermarks
                .take(site, WHAT)
                .map(from -> forget(site, from, before, most))
                .orElse(0);
    }

    private int forget(String site, Instant from, Instant before, int most) {
        List<Instant> forgotten = jdbi.withHandle(handle -> bound(
                        handle.createQuery("with due as (select id" + DUE + " for update)"
                                + " update comment c set network_fingerprint = null from due"
                                + " where c.site_id = :site and c.id = due.id returning c.submitted_at"),
                        site,
                        from,
                        before,
                        most)
                .mapTo(Instant.class)
                .list());
        if (forgotten.size() < most) {
            watermarks.reach(site, WHAT, before);
        } else {
            watermarks.set(site, WHAT, java.util.Collections.max(forgotten));
        }
        return forgotten.size();
    }

    private static Query bound(Query query, String site, Instant from, Instant before, int most) {
        return query.bind("site", site)
                .bind("from", from.equals(Instant.EPOCH) ? new UUID(0, 0) : TimeOrderedIds.first(from))
                .bind("before", TimeOrderedIds.first(before))
                .bind("most", most);
    }
}
