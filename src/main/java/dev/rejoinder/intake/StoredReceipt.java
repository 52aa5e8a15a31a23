package dev.rejoinder.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is answered, as it is kept for its retries.
 *
 * @param request a keyed hash of what was submitted; null where it came without an Idempotency-Key, and nothing is kept
 * @param html null once the comment was withdrawn
 */
record StoredReceipt(
        byte @Nullable [] request,
        UUID comment,
        boolean published,
        @Nullable String html,
        Instant submittedAt,
        Instant editableUntil) {

    static StoredReceipt of(NewComment comment, @Nullable IdempotencyKey key) {
        return new StoredReceipt(
                key == null ? null : key.request(),
                comment.id(),
                comment.isPublished(),
                comment.text().html(),
                comment.times().submitted(),
                comment.times().editableUntil());
    }
}
