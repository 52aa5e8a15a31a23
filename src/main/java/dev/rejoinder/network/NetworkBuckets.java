package dev.rejoinder.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Token buckets of this process, one for each network, or network and site. Those not asked for longest are dropped first, and one
 * dropped is full again: so they are kept for two windows, in which they fill up anyway.
 */
final class NetworkBuckets {
    private static final int MOST = 100_000;

    private final Bandwidth bandwidth;
    private final Cache<String, Bucket> buckets;

    private NetworkBuckets(Bandwidth bandwidth, Duration window) {
        this.bandwidth = bandwidth;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    /** Buckets that are filled up once a window. */
    static NetworkBuckets filledAtOnce(long tokens, Duration window) {
        return new NetworkBuckets(
                Bandwidth.builder()
                        .capacity(tokens)
                        .refillIntervally(tokens, window)
                        .build(),
                window);
    }

    /** Buckets that fill up drop by drop, in one window from empty to full. */
    static NetworkBuckets filledSteadily(long tokens, Duration window) {
        return new NetworkBuckets(
                Bandwidth.builder()
                        .capacity(tokens)
                        .refillGreedy(tokens, window)
                        .build(),
                window);
    }

    Bucket of(String key) {
        return buckets.get(key, absent -> Bucket.builder().addLimit(bandwidth).build());
    }

    /** Whole seconds until a bucket holds so many tokens. */
    static long secondsUntil(Bucket bucket, long tokens) {
        return TimeUnit.NANOSECONDS.toSeconds(
                        bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill())
                + 1;
    }
}
