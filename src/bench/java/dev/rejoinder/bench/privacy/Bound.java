package dev.rejoinder.bench.privacy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** By when the whole run has to be through. */
record Bound(long end) {
    static Bound in(Duration atMost) {
        return new Bound(System.nanoTime() + atMost.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** @throws IllegalStateException when it is over */
    void check() {
        if (left().isZero()) {
            throw new IllegalStateException("The time allowed is over");
        }
    }

    /** Asks until it is so, every so often. */
    void await(Duration every, BooleanSupplier isSo) {
        while (!isSo.getAsBoolean()) {
            check();
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
