package dev.rejoinder.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is answered.
 *
 * @param published false while it is held, and for good where it was taken for spam
 * @param page the page's key
 * @param html null once the comment was withdrawn
 * @param editToken by which its author is known again
 * @param replayed whether an earlier submission with the same Idempotency-Key was answered so
 */
public record Receipt(
        UUID comment,
        boolean published,
        String page,
        @Nullable String html,
        Instant submittedAt,
        Instant editableUntil,
        String editToken,
        boolean replayed) {
    /** Without the token. */
    @Override
    public String toString() {
        return "Receipt[" + comment + "]";
    }
}
