package dev.rejoinder.network;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * One bucket for whatever a network has computed without a credential: previews, refusals, retries, data requests; ten times as many a minute
 * as it may submit. It costs no query and is asked before anything is computed.
 */
@Singleton
public class AnonymousWork {
    /** What a refusal costs. */
    static final int REFUSAL = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int TIMES_THE_SUBMISSIONS = 10;

    private final int limit;
    private final NetworkBuckets buckets;

    AnonymousWork(LimitSettings settings) {
        this.limit = settings.network() * TIMES_THE_SUBMISSIONS;
        this.buckets = NetworkBuckets.filledSteadily(Math.max(1, (long) limit * REFUSAL), WINDOW);
    }

    /**
     * Takes what a call costs.
     *
     * @param tenths 0 for a look whether there is anything left
     * @throws RateExceeded when it is not there
     */
    public void take(String network, int tenths) {
        if (limit > 0) {
            Bucket bucket = buckets.of(network);
            boolean enough = tenths == 0 ? bucket.getAvailableTokens() >= REFUSAL : bucket.tryConsume(tenths);
            if (!enough) {
                throw exceeded(bucket, tenths);
            }
        }
    }

    /** Takes what a refusal has cost, or all that is left. */
    void refused(String network) {
        if (limit > 0) {
            Bucket bucket = buckets.of(network);
            if (!bucket.tryConsume(REFUSAL)) {
                bucket.tryConsumeAsMuchAsPossible(REFUSAL);
            }
        }
    }

    private RateExceeded exceeded(Bucket bucket, int tenths) {
        return new RateExceeded(
                "anonymous", limit, WINDOW, NetworkBuckets.secondsUntil(bucket, Math.max(tenths, REFUSAL)));
    }
}
