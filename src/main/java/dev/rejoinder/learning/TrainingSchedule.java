package dev.rejoinder.learning;

import dev.rejoinder.settings.StartSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Has sites learn: at once when woken, and on each beat what others left, or what failed and is to be tried again. One round at
 * a time on each replica, for it takes a processor of its own; and between two passes over the sites a pause in which
 * decisions gather.
 */
@Singleton
class TrainingSchedule {
    private static final Logger LOG = Logger.getLogger(TrainingSchedule.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final TrainingRun round;
    private final LessonSequence lessonSequence;
    private final ModelCache models;
    private final ClientLessons ofClients;
    private final LearningMetrics learningMetrics;
    private final ScheduledExecutorService executor;
    private final Duration pause;
    private volatile boolean stopping;
    private volatile long restedAt = System.nanoTime();

    TrainingSchedule(
            TrainingRun round,
            LessonSequence lessonSequence,
            ModelCache models,
            ClientLessons ofClients,
            LearningMetrics learningMetrics,
            ScheduledExecutorService executor,
            LearningSettings settings,
            StartSettings start) {
        this.round = round;
        this.lessonSequence = lessonSequence;
        this.models = models;
        this.ofClients = ofClients;
        this.learningMetrics = learningMetrics;
        this.executor = executor;
        this.pause = settings.pause();
        this.stopping = !start.background();
    }

    /** @param until in the terms of {@link System#nanoTime} */
    private record Failure(int attempts, long until) {}

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
            failures.keySet().retainAll(due);
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
                if (!stopping && waiting.remove(site) && isDue(site)) {
                    learn(site);
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

    /** Whether it may learn, as far as earlier failures go. */
    boolean isDue(String site) {
        Failure last = failures.get(site);
        return last == null || System.nanoTime() - last.until() >= 0;
    }

    private void learn(String site) {
        long begun = System.nanoTime();
        try {
            round.run(site).ifPresent(model -> {
                models.learned(site, model);
                learningMetrics.round(Duration.ofNanos(System.nanoTime() - begun));
                if (model.lessons() == model.learnedFrom()) {
                    ofClients.forgetOldest(site);
                }
            });
            failures.remove(site);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // A beat finds it again. The others have their turn.
            Failure last = failures.get(site);
            int attempts = last == null ? 1 : last.attempts() + 1;
            Duration wait = after(attempts);
            failures.put(site, new Failure(attempts, System.nanoTime() + wait.toNanos()));
            learningMetrics.failed();
            LOG.logf(
                    stopping ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "Site %s does not learn just now (%s); tried again in %s.",
                    site,
                    e.getClass().getSimpleName(),
                    wait);
        }
    }

    /** Twice as long each time. */
    static Duration after(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(20, attempts));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
