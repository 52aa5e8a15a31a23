package dev.rejoinder.akismet.protocol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Slows down those who guess keys. A network that sent too many wrong ones is told nothing more for a while, so that a right one looks like
 * them; but what was good from there lately stays good, or one visitor of a shared server could silence all its blogs.
 */
@Singleton
class KeyGuessLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final AkismetLimits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final Cache<String, Boolean> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GOOD_FOR).build();

    KeyGuessLimit(AkismetLimits limits) {
        this.limits = limits;
    }

    /**
     * Before a key is looked up it is taken for wrong, so that those who guess in parallel are counted too.
     *
     * @throws InvalidRequest when too many wrong ones came from there
     */
    void begin(String network, String key) {
        if (limits.wrongKeys() > 0
                && good.getIfPresent(of(network, key)) == null
                && !bucket(network).tryConsume(1)) {
            throw InvalidRequest.limited(
                    "Too many wrong keys came from your network; try again in a minute.", null, (int)
                            WINDOW.toSeconds());
        }
    }

    /** The key is right after all. */
    void confirm(String network, String key) {
        release(network, key);
        good.put(of(network, key), true);
    }

    /** Whether the key is right could not be found out. */
    void release(String network, String key) {
        if (limits.wrongKeys() > 0 && good.getIfPresent(of(network, key)) == null) {
            bucket(network).addTokens(1);
        }
    }

    /** The key is wrong now, even if it was right lately. */
    void forget(String network, String key) {
        good.invalidate(of(network, key));
    }

    private static String of(String network, String key) {
        return network + " " + key;
    }

    private Bucket bucket(String network) {
        return buckets.get(
                network,
                key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(limits.wrongKeys())
                                .refillIntervally(limits.wrongKeys(), WINDOW)
                                .build())
                        .build());
    }
}
