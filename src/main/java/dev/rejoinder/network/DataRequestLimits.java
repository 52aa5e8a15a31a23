package dev.rejoinder.network;

import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How many data requests are taken. A network may ask a site for as many an hour as it may submit comments a minute, so that none can use
 * up by itself what a site takes; and a site takes a bounded number from all together, so that it cannot be made to flood mailboxes.
 */
@Singleton
public class DataRequestLimits {
    /** What is counted together. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /** Requests to one site in a window, whoever asks for whatever address. */
    public static final int OF_A_SITE = 200;

    private final LimitSettings settings;
    private final NetworkBuckets buckets;

    DataRequestLimits(LimitSettings settings) {
        this.settings = settings;
        this.buckets = NetworkBuckets.filledSteadily(Math.max(1, settings.network()), WINDOW);
    }

    /**
     * Takes one request out of a network's bucket for a site.
     *
     * @throws RateExceeded when it is empty
     */
    public void take(String site, String network) {
        if (settings.network() > 0) {
            var bucket = buckets.of(site + " " + network);
            if (!bucket.tryConsume(1)) {
                throw new RateExceeded("network", settings.network(), WINDOW, NetworkBuckets.secondsUntil(bucket, 1));
            }
        }
    }

    /**
     * Checks what the database knows.
     *
     * @param toSite requests to this site in the last window
     * @throws RateExceeded when it is too much, for known and unknown addresses alike
     */
    public void check(int toSite) {
        if (toSite >= OF_A_SITE) {
            throw new RateExceeded("site", OF_A_SITE, WINDOW, WINDOW.toSeconds() / 4);
        }
    }
}
