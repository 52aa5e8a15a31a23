package dev.rejoinder.notification;

import dev.rejoinder.settings.StartSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends what is due: at once when woken, and on each beat what others left or what is to be tried again. At most {@value #WORKERS} at a time
 * on each replica, on threads that may block: the scheduler's beat only wakes them.
 */
@Singleton
class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);
    private static final int WORKERS = 2;
    private static final int BATCH = 20;

    /** How long a message stays with whoever took it, beyond the time one attempt may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Semaphore workers = new Semaphore(WORKERS);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final OutboxMessages outboxMessages;
    private final Delivery delivery;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final Duration patience;
    private volatile boolean stopping;

    OutboxDispatcher(
            OutboxMessages outboxMessages,
            Delivery delivery,
            ScheduledExecutorService executor,
            Clock clock,
            MailerSettings mailer,
            StartSettings start) {
        this.outboxMessages = outboxMessages;
        this.delivery = delivery;
        this.executor = executor;
        this.clock = clock;
        this.patience = mailer.timeout();
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

    /** A batch of each site's, so that none waits for the whole of another's; whether there may be more. */
    boolean round() {
        boolean any = false;
        for (String site : outboxMessages.sites()) {
            Instant until = clock.instant().plus(LEASE).plus(patience);
            List<LeasedMessage> batch = outboxMessages.claim(site, delivery.kinds(), until, BATCH);
            if (!sent(batch, until.minus(patience))) {
                return false;
            }
            any |= !batch.isEmpty();
        }
        return any;
    }

    /** Whether all of them had their turn; those that had not are put back. */
    private boolean sent(List<LeasedMessage> batch, Instant last) {
        for (int i = 0; i < batch.size(); i++) {
            boolean goOn = !stopping && clock.instant().isBefore(last);
            if (!goOn) {
                batch.subList(i, batch.size()).forEach(outboxMessages::putBack);
                return false;
            }
            if (!delivery.deliver(batch.get(i))) {
                batch.subList(i + 1, batch.size()).forEach(outboxMessages::putBack);
                return false;
            }
        }
        return true;
    }
}
