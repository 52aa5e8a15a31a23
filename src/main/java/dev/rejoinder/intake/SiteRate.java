package dev.rejoinder.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.network.SubmissionLimits;
import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * How many submissions a site had in the last minute, and edits, which cost as much: counted in the database once a second, plus what came in here since; so all replicas
 * share it, a second late.
 */
@Singleton
class SiteRate {
    /** By index, up to a bound. */
    private static final String COUNT = """
            select count(*) from (
                (select 1 from comment where site_id = :site and id >= :first limit :most)
                union all
                (select 1 from comment_edit where site_id = :site and id >= :first limit :most)) recent
            """;

    private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_SITES = 10_000;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            .expireAfterWrite(COUNTED_EVERY)
            .build();
    private final Jdbi jdbi;
    private final SubmissionLimits limits;

    SiteRate(Jdbi jdbi, SubmissionLimits limits) {
        this.jdbi = jdbi;
        this.limits = limits;
    }

    /** Counts one more; the number before it. */
    int next(String site, Instant now) {
        int worthCounting = limits.refusedAt();
        return worthCounting == 0
                ? 0
                : counts.get(site, key -> new AtomicInteger(count(key, now.minus(WINDOW), worthCounting)))
                        .getAndIncrement();
    }

    private int count(String site, Instant since, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("site", site)
                .bind("first", TimeOrderedIds.first(since))
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }
}
