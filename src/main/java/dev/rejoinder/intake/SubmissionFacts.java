package dev.rejoinder.intake;

import dev.rejoinder.screening.Circumstances;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a submission before it is judged.
 *
 * @param id of the comment it will be, unless it is a retry
 * @param at the instant it came in
 * @param key by which its retries are known; null without one
 * @param traces stored, so that later submissions can be held against them
 */
record SubmissionFacts(
        UUID id,
        Instant at,
        @Nullable IdempotencyKey key,
        Traces traces,
        SubmissionContext context,
        Circumstances circumstances) {}
