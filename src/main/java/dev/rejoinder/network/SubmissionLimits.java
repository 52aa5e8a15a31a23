package dev.rejoinder.network;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How much a network may send to a site. Two gates: a bucket in this process stops a burst before it costs a query, and the count in the
 * database ({@link #check}) holds for all replicas together. Never one global count: nobody is silenced by another's flood.
 */
@Singleton
public class SubmissionLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REFUSED_BEYOND = 4;

    private final LimitSettings settings;
    private final NetworkBuckets buckets;

    SubmissionLimits(LimitSettings settings) {
        this.settings = settings;
        this.buckets = NetworkBuckets.filledAtOnce(Math.max(1, settings.network()), WINDOW);
    }

    /**
     * Takes one submission out of a network's bucket for a site.
     *
     * @throws RateExceeded when it is empty
     */
    public void take(String site, String network) {
        if (settings.network() > 0) {
            Bucket bucket = buckets.of(site + " " + network);
            if (!bucket.tryConsume(1)) {
                throw new RateExceeded("network", settings.network(), WINDOW, NetworkBuckets.secondsUntil(bucket, 1));
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
            throw new RateExceeded("network", settings.network(), WINDOW, WINDOW.toSeconds() / 2);
        }
        if (settings.site() > 0 && toSite >= refusedAt()) {
            throw new RateExceeded("site", settings.site(), WINDOW, WINDOW.toSeconds() / 2);
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
}
