package dev.rejoinder.moderation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids; what is none is as unknown as any other. */
final class Ids {
    private Ids() {}

    static Optional<UUID> parse(@Nullable String typed) {
        try {
            return typed != null && typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
