package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.WatermarkExpiry;
import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Networks' fingerprints, from the submission or edit on. Ids tell the time, so the primary key finds them. */
@Singleton
class NetworkExpiry extends WatermarkExpiry {
    private static final String DUE = """
            select id from comment
            where site_id = :site and id >= :from and id < :before and network_fingerprint is not null
            order by id limit :most""";

    private static final String FORGET = """
            with due as (
                select id from comment
                where site_id = :site and id >= :from and id < :before and network_fingerprint is not null
                order by id limit :most for update)
            update comment c set network_fingerprint = null from due
            where c.site_id = :site and c.id = due.id
            returning c.submitted_at
            """;

    private static final String EDITS = """
            delete from comment_edit where site_id = :site and id = any(array(
                select id from comment_edit where site_id = :site and id < :before
                order by id limit :most for update skip locked))
            """;

    private final Jdbi jdbi;

    NetworkExpiry(Jdbi jdbi, Watermarks watermarks) {
        super(jdbi, watermarks, DUE);
        this.jdbi = jdbi;
    }

    @Override
    public String what() {
        return "network-fingerprints";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().networkDays();
    }

    @Override
    protected Object time(Instant instant) {
        return instant.equals(Instant.EPOCH) ? new UUID(0, 0) : TimeOrderedIds.first(instant);
    }

    @Override
    protected int forget(String site, Instant from, Instant before, int most) {
        List<Instant> forgotten = jdbi.withHandle(handle -> handle.createQuery(FORGET)
                .bindMap(values(site, from, before, most))
                .mapTo(Instant.class)
                .list());
        if (forgotten.size() < most) {
            reach(site, before);
        } else {
            reachLast(site, Collections.max(forgotten));
        }
        return forgotten.size() + forgetEdits(site, before, most);
    }

    private int forgetEdits(String site, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate(EDITS)
                .bind("site", site)
                .bind("before", time(before))
                .bind("most", most)
                .execute());
    }
}
