package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person for their data: an export or an erasure.
 *
 * @param handedOverAt when the mail server took its mail; null while that waits
 * @param usedAt when the button behind the link was pressed; null before
 */
record DataRequest(
        UUID id,
        Kind kind,
        EmailAddress address,
        Instant requestedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant usedAt) {
    /** How long the link in the mail is good, from when the mail was handed over. */
    static final Duration VALID = Duration.ofHours(24);

    enum Kind {
        EXPORT,
        ERASE
    }

    boolean isGood(Instant now) {
        return usedAt == null && (handedOverAt == null || now.isBefore(handedOverAt.plus(VALID)));
    }
}
