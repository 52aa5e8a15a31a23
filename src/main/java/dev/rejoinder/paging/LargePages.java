package dev.rejoinder.paging;

import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Bounds what pages of long texts take in memory: how large one may be, and how many are made at once, by their weight. Small pages, which
 * nearly all are, do not come here.
 */
@Singleton
public class LargePages {
    /** A page ends with the last item that fits into so many bytes; it has at least one. */
    public static final int MOST_BYTES = 1_000_000;

    /** Up to so many bytes a page is small: there are no more of them at once than connections to the database. */
    public static final int FEW_BYTES = 131_072;

    /** A page while it is made: its rows, their texts, the JSON in parts and whole, and zipped. */
    private static final int TIMES = 8;

    private final Bulkhead bulkhead =
            Bulkhead.ofHeap(32, "Too many large pages were asked for at once. Try again in a moment.");

    /**
     * Makes a page of about so many bytes when there is room for it, which is waited for a moment.
     *
     * @throws dev.rejoinder.problem.Refused with 503 when too many are being made
     */
    public <T> T make(long bytes, Supplier<T> page) {
        return bulkhead.run(Math.min(bytes, MOST_BYTES) * TIMES, page);
    }
}
