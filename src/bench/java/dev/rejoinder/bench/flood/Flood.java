package dev.rejoinder.bench.flood;

import java.util.function.BooleanSupplier;

/** Asks the service for much, all the time. */
interface Flood {
    /** Goes on until it is over; what was answered is counted, as far as it was read. */
    void run(BooleanSupplier over, Statuses statuses) throws Exception;
}
