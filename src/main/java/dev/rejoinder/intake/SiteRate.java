package dev.rejoinder.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.network.SubmissionLimits;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many submissions a site had in the last minute: counted in the database once a second, plus what came in here since; so all replicas
 * share it, a second late.
 */
@Singleton
class SiteRate {
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_SITES = 10_000;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            .expireAfterWrite(COUNTED_EVERY)
            .build();
    private final SubmissionRate rate;
    private final SubmissionLimits limits;

    SiteRate(SubmissionRate rate, SubmissionLimits limits) {
        this.rate = rate;
        this.limits = limits;
    }

    /** Counts one more; the number before it. */
    int next(String site, Instant now) {
        int worthCounting = limits.refusedAt();
        return worthCounting == 0
                ? 0
                : counts.get(site, key -> new AtomicInteger(rate.since(key, now.minus(WINDOW), worthCounting)))
                        .getAndIncrement();
    }
}
