package dev.rejoinder.thread;

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
record Snapshot(Rendered rendered, List<Long> generations, Instant loadedAt, Instant validUntil) {
    boolean isOf(List<Long> now, Instant instant) {
        return generations.equals(now) && instant.isBefore(validUntil);
    }
}
