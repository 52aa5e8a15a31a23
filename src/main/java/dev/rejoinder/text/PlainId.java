package dev.rejoinder.text;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids in the one form in which they are given out (RFC 9562, section 4, in lower case). Java's own reading takes groups of other lengths and
 * either case, so that one id would have many spellings.
 */
public final class PlainId {
    private static final int LENGTH = 36;

    private PlainId() {}

    /** The id, or nothing where it is written otherwise. */
    public static Optional<UUID> of(@Nullable String typed) {
        if (typed == null || typed.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(typed))
                    .filter(id -> id.toString().equals(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
