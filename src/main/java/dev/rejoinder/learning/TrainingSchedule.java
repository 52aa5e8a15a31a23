package dev.rejoinder.learning;

import dev.rejoinder.settings.StartSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Schedules the training of sites: at once when lessons were added here, and on each beat what other replicas left or what failed.
 *
 * <p>Each replica trains one site at a time, for training takes a processor of its own. Between two passes over the sites it pauses, so that
 * decisions gather.
 */
@Singleton
class TrainingSchedule {
    private static final Logger LOG = Logger.getLogger(TrainingSchedule.class);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final SiteTraining training;
    private final LessonSequence lessonSequence;
    private final ScheduledExecutorService executor;
    private final Duration pause;
    private volatile boolean stopping;
    private volatile long restedAt = System.nanoTime();

    TrainingSchedule(
            SiteTraining training,
            LessonSequence lessonSequence,
            ScheduledExecutorService executor,
            LearningSettings settings,
            StartSettings start) {
        this.training = training;
        this.lessonSequence = lessonSequence;
        this.executor = executor;
        this.pause = settings.pause();
        this.stopping = !start.background();
    }

    void end(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Not before the lessons are on disk. After a commit whose outcome is unknown, the next beat finds them. */
    void onTaught(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteTaught taught) {
        wake(taught.site());
    }

    /** The site was taught something. Returns at once. */
    void wake(String site) {
        waiting.add(site);
        schedule();
    }

    /** Looks for sites that were taught and have not learned, by whomever. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUp() {
        try {
            List<String> due = lessonSequence.due();
            training.forgetFailuresBut(due);
            waiting.addAll(due);
            if (!waiting.isEmpty()) {
                schedule();
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The next beat tries again; the scheduler would fill the log.
            LOG.logf(
                    e instanceof Error ? Logger.Level.WARN : Logger.Level.DEBUG,
                    "What is to be learned is not known just now (%s).",
                    e.getClass().getSimpleName());
        }
    }

    private void schedule() {
        if (stopping || !scheduled.compareAndSet(false, true)) {
            return;
        }
        try {
            long rest = restedAt - System.nanoTime();
            Future<?> unused = executor.schedule(this::work, Math.max(0, rest), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing more is learned: the service ends.");
        }
    }

    private void work() {
        try {
            for (String site : Set.copyOf(waiting)) {
                if (!stopping && waiting.remove(site) && training.isDue(site)) {
                    training.learn(site);
                }
            }
        } finally {
            restedAt = System.nanoTime() + pause.toNanos();
            scheduled.set(false);
        }
        if (!waiting.isEmpty()) {
            schedule();
        }
    }
}
