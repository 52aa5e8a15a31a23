package dev.rejoinder.paging;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private static final int UNIT = 1024;

    /** Beyond it nobody waits: those who do each hold a thread. */
    private static final int MOST_WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int units = (int) Math.min(Runtime.getRuntime().maxMemory() / 32 / UNIT, Integer.MAX_VALUE);
    private final Semaphore room = new Semaphore(units, true);

    /**
     * Makes a page of about so many bytes when there is room for it, which is waited for a moment.
     *
     * @throws Refused with 503 when too many are being made
     */
    public <T> T make(long bytes, Supplier<T> page) {
        int share = (int) Math.min(Math.min(bytes, MOST_BYTES) * TIMES / UNIT, units);
        if (room.getQueueLength() >= MOST_WAITING || !isThereRoom(share)) {
            throw new Refused(
                            ProblemName.UNAVAILABLE,
                            "Too many large pages were asked for at once. Try again in a moment.")
                    .header(HttpHeaders.RETRY_AFTER, "2");
        }
        try {
            return page.get();
        } finally {
            room.release(share);
        }
    }

    private boolean isThereRoom(int share) {
        try {
            return room.tryAcquire(share, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
