package dev.rejoinder.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** How long to wait before a message is tried again: longer each time, in all about two days. */
final class Backoff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** Attempts before a message is given up. */
    static final int MOST_ATTEMPTS = PAUSES.size() + 1;

    private Backoff() {}

    static boolean isLast(int attempt) {
        return attempt >= MOST_ATTEMPTS;
    }

    /**
     * The pause after an attempt that was not the last, up to a quarter longer by the message's id: what failed together does not come back
     * all at once.
     *
     * @param attempt counted from 1
     */
    static Duration after(int attempt, UUID id) {
        Duration pause = PAUSES.get(attempt - 1);
        return pause.plusSeconds(pause.toSeconds() * (id.getLeastSignificantBits() & 0xff) / (4 * 0xff));
    }
}
