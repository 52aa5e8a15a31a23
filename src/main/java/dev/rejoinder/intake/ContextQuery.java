package dev.rejoinder.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before a submission or an edit can be judged.
 *
 * @param text masked
 * @param key its Idempotency-Key, if any
 * @param networkBefore the network's fingerprint of the month before
 * @param now the instant it came in
 */
record ContextQuery(
        String site,
        Target target,
        String text,
        @Nullable String key,
        Traces traces,
        byte @Nullable [] networkBefore,
        Instant now) {

    /**
     * Where it goes.
     *
     * @param page the key of the page that gets a new comment
     * @param parent the comment it answers, if any
     * @param edited the comment that gets a new text, which is not held against itself
     */
    record Target(
            @Nullable String page,
            @Nullable UUID parent,
            @Nullable UUID edited) {}
}
