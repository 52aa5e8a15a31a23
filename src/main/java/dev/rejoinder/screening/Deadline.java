package dev.rejoinder.screening;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The deadline of a screening: its time budget, counted from the creation of this. */
final class Deadline {
    private final LongSupplier nanoTime;
    private final long start;
    private final long allowed;

    Deadline(LongSupplier nanoTime, Duration budget) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.allowed = budget.toNanos();
    }

    boolean passed() {
        return nanoTime.getAsLong() - start > allowed;
    }
}
