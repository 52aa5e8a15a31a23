package dev.rejoinder.akismet.protocol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How much of something each site may have in a minute, on this replica. */
public final class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_SITES = 10_000;

    private final int limit;
    private final String help;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /** @param limit a minute; 0 for none */
    public RateLimit(int limit, String help) {
        this.limit = limit;
        this.help = help;
    }

    /**
     * Takes one.
     *
     * @throws InvalidRequest when there is none left
     */
    public void check(String site) {
        if (limit == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(site).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            int seconds = (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw InvalidRequest.limited(help, null, seconds);
        }
    }

    private Bucket bucket(String site) {
        return buckets.get(
                site,
                key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(limit)
                                .refillIntervally(limit, WINDOW)
                                .build())
                        .build());
    }
}
