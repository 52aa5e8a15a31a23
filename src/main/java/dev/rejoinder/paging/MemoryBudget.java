package dev.rejoinder.paging;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So much memory for all work of a kind together: who comes while it is used up waits a moment in a line, and is told to come again. */
public final class MemoryBudget {
    private static final int UNIT = 1024;

    /** Beyond it nobody waits: those who do each hold a thread. */
    private static final int MOST_WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int units;
    private final Semaphore room;
    private final String objection;

    private MemoryBudget(long bytes, String objection) {
        this.units = (int) Math.min(bytes / UNIT, Integer.MAX_VALUE);
        this.room = new Semaphore(units, true);
        this.objection = objection;
    }

    /**
     * So much of the heap.
     *
     * @param objection what is said to those who find no room
     */
    public static MemoryBudget ofHeap(int share, String objection) {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / share, objection);
    }

    /**
     * Does the work when there are so many bytes left for it; what needs more than all has all.
     *
     * @throws Refused with 503 when they are not there soon
     */
    public <T> T spend(long bytes, Supplier<T> work) {
        int part = (int) Math.min(bytes / UNIT, units);
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
