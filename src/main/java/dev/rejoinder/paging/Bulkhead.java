package dev.rejoinder.paging;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps work of one kind from taking all memory or all processors from the rest (the bulkhead pattern): so much of it is done at once, who
 * comes meanwhile waits a moment in a line, and is then told to come again.
 */
public final class Bulkhead {
    private static final int KIB = 1024;

    /** One who waits for a database far away leaves the processor to another. */
    private static final int FEWEST = 2;

    /** Beyond it nobody waits: those who do each hold a thread. */
    private static final int MOST_WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int units;
    private final Semaphore room;
    private final String objection;

    private Bulkhead(long units, String objection) {
        this.units = (int) Math.min(units, Integer.MAX_VALUE);
        this.room = new Semaphore(this.units, true);
        this.objection = objection;
    }

    /**
     * For work that takes memory: all of it at once takes so much of the heap.
     *
     * @param share 32 for a thirty-second of it
     * @param objection what is said to those who find no room
     */
    public static Bulkhead ofHeap(int share, String objection) {
        return new Bulkhead(Runtime.getRuntime().maxMemory() / share / KIB, objection);
    }

    /**
     * For work that takes processors: more of it at once makes none faster, and keeps those waiting who ask for little.
     *
     * @param each pieces of work for each processor
     * @param objection what is said to those who find no room
     */
    public static Bulkhead ofProcessors(int each, String objection) {
        return new Bulkhead(Math.max(FEWEST, (long) each * Runtime.getRuntime().availableProcessors()), objection);
    }

    /**
     * Does a piece of work when there is room for it.
     *
     * @throws Refused with 503 when there is none soon
     */
    public <T> T run(Supplier<T> work) {
        return within(1, work);
    }

    /**
     * Does work that takes so many bytes when they are there; what needs more than all has all.
     *
     * @throws Refused with 503 when they are not there soon
     */
    public <T> T run(long bytes, Supplier<T> work) {
        return within((int) Math.min(bytes / KIB, units), work);
    }

    private <T> T within(int part, Supplier<T> work) {
        if (room.getQueueLength() >= MOST_WAITING || !isThereRoom(part)) {
            throw new Refused(ProblemName.UNAVAILABLE, objection).header(HttpHeaders.RETRY_AFTER, "2");
        }
        try {
            return work.get();
        } finally {
            room.release(part);
        }
    }

    private boolean isThereRoom(int part) {
        try {
            return room.tryAcquire(part, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
