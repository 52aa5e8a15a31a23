package dev.rejoinder.retention;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Has an erasure carried out in the background and waits for it as long as a person would; a large one goes on by itself. */
@Singleton
class ErasureWait {
    private static final Logger LOG = Logger.getLogger(ErasureWait.class);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final Erasures erasures;
    private final RetentionSchedule.OneSite oneSite;
    private final ScheduledExecutorService executor;

    ErasureWait(Erasures erasures, RetentionSchedule.OneSite oneSite, ScheduledExecutorService executor) {
        this.erasures = erasures;
        this.oneSite = oneSite;
        this.executor = executor;
    }

    /** Has it carried out: how many comments were erased, or empty when it is still going on. */
    Optional<Integer> carryOut(String site, UUID erasure) {
        int[] comments = new int[1];
        Future<?> work =
                executor.submit(() -> oneSite.alone(site, key -> comments[0] = erasures.carryOut(key, erasure)));
        try {
            work.get(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(comments[0]);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            // It is on record and taken up again: the same as one that takes longer.
            LOG.warnf(
                    "An erasure waits for its next turn (%s).",
                    String.valueOf(e.getCause()).split(":", 2)[0]);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
