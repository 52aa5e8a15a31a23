package dev.rejoinder.thread;

import dev.rejoinder.http.EncodedAnswer;
import java.time.Instant;
import java.util.List;

/**
 * A ready answer.
 *
 * @param rendered its bytes
 * @param generations of its pages, from before it was loaded
 * @param loadedAt when it was loaded
 * @param validUntil when it ends without any change, because a page closes by its age
 */
record Snapshot(EncodedAnswer rendered, List<Generation> generations, Instant loadedAt, Instant validUntil) {
    /** Whether nothing it shows has changed since it was loaded. */
    boolean isCurrent() {
        for (Generation generation : generations) {
            if (generation.isOver()) {
                return false;
            }
        }
        return true;
    }

    boolean isGood(Instant now) {
        return isCurrent() && now.isBefore(validUntil);
    }
}
