package dev.rejoinder.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much a network may send to a site. Two gates: a bucket in this process stops a burst before it costs a query, and the count in the
 * database ({@link #check}) holds for all replicas together. Never one global count: nobody is silenced by another's flood.
 */
@Singleton
public class SubmissionLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 100_000;
    private static final int REFUSED_BEYOND = 4;

    private final LimitSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    SubmissionLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one submission out of a network's bucket for a site.
     *
     * @throws RateExceeded when it is empty
     */
    public void take(String site, String network) {
        if (settings.network() > 0) {
            ConsumptionProbe probe = bucket(site, network).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                throw new RateExceeded("network", settings.network(), seconds);
            }
        }
    }

    /**
     * Checks what the database knows.
     *
     * @param fromNetwork submissions of this network to this site in the last minute
     * @param toSite submissions to this site in the last minute
     * @throws RateExceeded when it is too much
     */
    public void check(int fromNetwork, int toSite) {
        if (settings.network() > 0 && fromNetwork >= settings.network()) {
            throw new RateExceeded("network", settings.network(), WINDOW.toSeconds() / 2);
        }
        if (settings.site() > 0 && toSite >= refusedAt()) {
            throw new RateExceeded("site", settings.site(), WINDOW.toSeconds() / 2);
        }
    }

    /** Whether a site gets more than it should, so that submissions are held for a person to look at. */
    public boolean isCrowded(int toSite) {
        return settings.site() > 0 && toSite >= settings.site();
    }

    /** The most submissions a minute that are worth counting for a site. */
    public int refusedAt() {
        return settings.site() * REFUSED_BEYOND;
    }

    private Bucket bucket(String site, String network) {
        return buckets.get(
                site + " " + network,
                key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(settings.network())
                                .refillIntervally(settings.network(), WINDOW)
                                .build())
                        .build());
    }
}
