package dev.rejoinder.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submission was answered, kept for its retries.
 *
 * @param request a keyed hash of what was submitted
 * @param html null once the comment was withdrawn
 */
public record StoredReceipt(
        byte[] request,
        UUID comment,
        boolean published,
        @Nullable String html,
        Instant submittedAt,
        Instant editableUntil) {}
