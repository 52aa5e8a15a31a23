package dev.rejoinder.bench.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What one work came to.
 *
 * @param things how many it dealt with
 * @param alone what others felt just before, while nothing else went on; null where nobody was there
 * @param beside what they felt while it went on
 */
record Outcome(
        String work,
        long things,
        double seconds,
        @Nullable Felt alone,
        @Nullable Felt beside) {
    static Outcome unfelt(String work, long things, double seconds) {
        return new Outcome(work, things, seconds, null, null);
    }
}
