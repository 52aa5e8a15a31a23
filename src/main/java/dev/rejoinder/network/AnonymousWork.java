package dev.rejoinder.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

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
    private static final int MOST_NETWORKS = 100_000;

    private final int limit;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    AnonymousWork(LimitSettings settings) {
        this.limit = settings.network() * TIMES_THE_SUBMISSIONS;
    }

    /**
     * Takes what a call costs.
     *
     * @param tenths 0 for a look whether there is anything left
     * @throws RateExceeded when it is not there
     */
    public void take(String network, int tenths) {
        if (limit > 0) {
            Bucket bucket = bucket(network);
            boolean enough = tenths == 0 ? bucket.getAvailableTokens() >= REFUSAL : bucket.tryConsume(tenths);
            if (!enough) {
                throw exceeded(bucket, tenths);
            }
        }
    }

    /** Takes what a refusal has cost, or all that is left. */
    void refused(String network) {
        if (limit > 0) {
            Bucket bucket = bucket(network);
            if (!bucket.tryConsume(REFUSAL)) {
                bucket.tryConsumeAsMuchAsPossible(REFUSAL);
            }
        }
    }

    private RateExceeded exceeded(Bucket bucket, int tenths) {
        long nanos = bucket.estimateAbilityToConsume(Math.max(tenths, REFUSAL)).getNanosToWaitForRefill();
        return new RateExceeded("anonymous", limit, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
    }

    private Bucket bucket(String network) {
        long tenths = (long) limit * REFUSAL;
        return buckets.get(
                network,
                key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tenths)
                                .refillGreedy(tenths, WINDOW)
                                .build())
                        .build());
    }
}
