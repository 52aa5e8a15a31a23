package dev.rejoinder.retention;

import dev.rejoinder.site.CurrentSite;
import dev.rejoinder.site.Sites;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Goes through the sites: once in a while to forget what is due, more often to take up erasures that another process left. Every replica does;
 * each batch is one replica's alone.
 */
@Singleton
class RetentionSchedule {
    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);

    private final Sites sites;
    private final OneSite oneSite;
    private final RetentionSweep forgetting;
    private final Erasures erasures;
    private volatile boolean stopping;

    RetentionSchedule(Sites sites, OneSite oneSite, RetentionSweep forgetting, Erasures erasures) {
        this.sites = sites;
        this.oneSite = oneSite;
        this.forgetting = forgetting;
        this.erasures = erasures;
    }

    @Scheduled(
            every = "{rejoinder.retention.every}",
            delay = 10,
            delayUnit = TimeUnit.SECONDS,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetWhatIsDue() {
        goThroughSites(site -> forgetting.run(site, this::isStopping));
    }

    @Scheduled(
            every = "1m",
            delay = 1,
            delayUnit = TimeUnit.MINUTES,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUpErasures() {
        goThroughSites(erasures::takeUp);
    }

    void end(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private boolean isStopping() {
        return stopping;
    }

    /** What fails on one site is said and tried again next time; the others have their turn. */
    private void goThroughSites(Consumer<String> work) {
        alone(() -> {
            for (String site : sites.keys()) {
                if (!stopping) {
                    alone(() -> oneSite.alone(site, work));
                }
            }
        });
    }

    private void alone(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.logf(
                    stopping ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "Forgetting waits for its next turn (%s).",
                    e.getClass().getSimpleName());
        }
    }

    /** Work on one site's rows, outside of any request. */
    @Singleton
    static class OneSite {
        private final CurrentSite current;

        OneSite(CurrentSite current) {
            this.current = current;
        }

        /** In a request context of its own: a beat has one already, and it goes through many sites. */
        void alone(String site, Consumer<String> work) {
            ManagedContext context = Arc.container().requestContext();
            InjectableContext.ContextState outer = context.getStateIfActive();
            context.activate();
            try {
                current.enter(site);
                work.accept(site);
            } finally {
                context.terminate();
                if (outer != null) {
                    context.activate(outer);
                }
            }
        }
    }
}
