package dev.rejoinder.thread;

import dev.rejoinder.paging.Bulkhead;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * What is read of the database for readers: no more at once than makes it faster, so that sixty who ask for something cold keep nobody
 * waiting whose answer is warm.
 */
@Singleton
class ColdReads {
    private static final int EACH_PROCESSOR = 1;

    private final Bulkhead bulkhead =
            Bulkhead.ofProcessors(EACH_PROCESSOR, "Too many pages were asked for at once. Try again in a moment.");

    /** @throws dev.rejoinder.problem.Refused with 503 when too many wait */
    <T> T read(Supplier<T> read) {
        return bulkhead.run(read);
    }
}
