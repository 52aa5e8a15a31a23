package dev.rejoinder.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long calls took. Thread-safe. */
public final class Timings {
    private long[] nanos = new long[1024];
    private int count;

    public synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    public synchronized int count() {
        return count;
    }

    /** The smallest time that so many per cent of the calls did not exceed (nearest rank), in milliseconds; 0 for no calls. */
    public synchronized double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, 99th percentile %.1f ms, longest %.1f ms",
                percentile(50),
                percentile(99),
                percentile(100));
    }
}
