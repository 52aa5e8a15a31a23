package dev.rejoinder.bench;

import java.time.Duration;

/** Measures one stretch after another. */
final class Stopwatch {
    private long since = System.nanoTime();

    /** The time since the last lap, or the start. */
    Duration lap() {
        long now = System.nanoTime();
        Duration lap = Duration.ofNanos(now - since);
        since = now;
        return lap;
    }
}
