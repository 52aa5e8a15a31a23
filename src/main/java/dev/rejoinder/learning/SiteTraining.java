package dev.rejoinder.learning;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Runs the training of one site, puts the new model into the cache, and after a failure waits before the next attempt. */
@Singleton
class SiteTraining {
    private static final Logger LOG = Logger.getLogger(SiteTraining.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final TrainingRun run;
    private final ModelCache models;
    private final ClientLessons ofClients;
    private final LearningMetrics metrics;
    private volatile boolean stopping;

    SiteTraining(TrainingRun run, ModelCache models, ClientLessons ofClients, LearningMetrics metrics) {
        this.run = run;
        this.models = models;
        this.ofClients = ofClients;
        this.metrics = metrics;
    }

    /** @param until in the terms of {@link System#nanoTime} */
    private record Failure(int attempts, long until) {}

    void end(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Forgets the failures of all sites that have nothing to learn any more. */
    void forgetFailuresBut(Collection<String> due) {
        failures.keySet().retainAll(due);
    }

    /** Whether it may learn, as far as earlier failures go. */
    boolean isDue(String site) {
        Failure last = failures.get(site);
        return last == null || System.nanoTime() - last.until() >= 0;
    }

    /** Learns what there is to learn. What fails is tried again, later each time; the others have their turn meanwhile. */
    void learn(String site) {
        long begun = System.nanoTime();
        try {
            run.run(site).ifPresent(model -> {
                models.put(site, model);
                metrics.recordRound(Duration.ofNanos(System.nanoTime() - begun));
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
            metrics.countFailure();
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
