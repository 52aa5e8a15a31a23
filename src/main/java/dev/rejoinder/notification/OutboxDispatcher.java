package dev.rejoinder.notification;

import dev.rejoinder.settings.StartSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends due messages: at once when one was added here, and on each beat those that other replicas left or that are to be tried again.
 *
 * <p>Each replica sends at most {@value #WORKERS} at a time, on threads that may block; the scheduler's beat only wakes them.
 */
@Singleton
class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);
    private static final int WORKERS = 2;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Semaphore workers = new Semaphore(WORKERS);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final OutboxRelay round;
    private final Delivery delivery;
    private final ScheduledExecutorService executor;
    private volatile boolean stopping;

    OutboxDispatcher(OutboxRelay round, Delivery delivery, ScheduledExecutorService executor, StartSettings start) {
        this.round = round;
        this.delivery = delivery;
        this.executor = executor;
        this.stopping = !start.background();
    }

    /** What others left, and what is to be tried again. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForDue() {
        wake();
    }

    /** Not before the message is on disk. After a commit whose outcome is unknown, the next beat finds it. */
    void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageAdded added) {
        wake();
    }

    /** Lets attempts that are under way come to their end, for a while; what was not tried yet is put back for others. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!workers.tryAcquire(WORKERS, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            delivery.hangUp();
            if (!workers.tryAcquire(WORKERS, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("What is being sent is left as it is; others try it again.");
            }
        }
    }

    /** Something may be due. Returns at once. */
    void wake() {
        asked.set(true);
        if (!stopping && workers.tryAcquire()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                workers.release();
                LOG.debug("Nothing more is sent: the service ends.");
            }
        }
    }

    private void work() {
        try {
            do {
                asked.set(false);
            } while (round() || (asked.get() && !stopping));
        } catch (RuntimeException e) {
            // The database, most likely. What was taken comes back by itself.
            LOG.logf(
                    stopping ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "Messages are not being sent just now (%s).",
                    e.getClass().getSimpleName());
        } finally {
            workers.release();
        }
        if (asked.get()) {
            wake();
        }
    }

    /** Whether there may be more. */
    boolean round() {
        return round.run(() -> stopping);
    }
}
