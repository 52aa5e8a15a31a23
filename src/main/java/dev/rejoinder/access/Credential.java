package dev.rejoinder.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bearer's entry in the table; the token itself is known to its bearer alone.
 *
 * @param scopes as words
 * @param lastUsedAt to the minute
 */
public record Credential(
        UUID id,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        byte[] tokenHash) {

    boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
