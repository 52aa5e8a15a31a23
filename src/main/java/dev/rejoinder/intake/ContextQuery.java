package dev.rejoinder.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before a submission can be judged.
 *
 * @param page the page's key
 * @param parent the comment it answers, if any
 * @param text masked
 * @param key its Idempotency-Key, if any
 * @param networkBefore the network's fingerprint of the month before
 * @param now the instant it came in
 */
record ContextQuery(
        String site,
        String page,
        @Nullable UUID parent,
        String text,
        @Nullable String key,
        Traces traces,
        byte @Nullable [] networkBefore,
        Instant now) {}
