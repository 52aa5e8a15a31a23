package dev.rejoinder.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due: at once when woken, and on each beat what others left or what is to be tried again. At most {@value #WORKERS} at a time
 * on each replica, on threads that may block. The executor the service has anyway does for one beat: a scheduler of its own, with its
 * expressions and its clock, is more than that takes.
 */
@Singleton
class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
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
    private final boolean background;
    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> beat;

    /** @param patience how long one attempt may take
     * @param background false for a command, which leaves sending to the services */
    OutboxDispatcher(
            OutboxMessages outboxMessages,
            Delivery delivery,
            ScheduledExecutorService executor,
            Clock clock,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience,
            @ConfigProperty(name = "rejoinder.background", defaultValue = "true") boolean background) {
        this.outboxMessages = outboxMessages;
        this.delivery = delivery;
        this.executor = executor;
        this.clock = clock;
        this.patience = patience;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        if (!background) {
            stopping = true;
            return;
        }
        beat = executor.scheduleWithFixedDelay(this::wake, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets attempts that are under way come to their end, for a while; what was not tried yet is put back for others. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (beat != null) {
            beat.cancel(false);
        }
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
