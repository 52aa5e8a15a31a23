package dev.rejoinder.retention;

import dev.rejoinder.site.CurrentSite;
import dev.rejoinder.site.Sites;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the sites: once in a while to forget what is due, more often to take up erasures that another process left. Every replica does;
 * each batch is one replica's alone.
 */
@Singleton
class RetentionSchedule {
    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);
    private static final Duration TAKE_UP = Duration.ofMinutes(1);

    private final Sites sites;
    private final OneSite oneSite;
    private final RetentionSweep forgetting;
    private final Erasures erasures;
    private final ScheduledExecutorService executor;
    private final Duration every;
    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> forget;
    private @Nullable ScheduledFuture<?> takeUp;

    /** @param every how often what is due is forgotten
     * @param background false for a command, which leaves this to the services */
    RetentionSchedule(
            Sites sites,
            OneSite oneSite,
            RetentionSweep forgetting,
            Erasures erasures,
            ScheduledExecutorService executor,
            @ConfigProperty(name = "rejoinder.retention.every", defaultValue = "1h") Duration every,
            @ConfigProperty(name = "rejoinder.background", defaultValue = "true") boolean background) {
        this.sites = sites;
        this.oneSite = oneSite;
        this.forgetting = forgetting;
        this.erasures = erasures;
        this.executor = executor;
        this.every = every;
        this.stopping = !background;
    }

    void start(@Observes StartupEvent event) {
        if (stopping) {
            return;
        }
        forget = executor.scheduleWithFixedDelay(
                () -> round(site -> forgetting.run(site, this::isStopping)),
                Math.min(every.toMillis(), TAKE_UP.toMillis()),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
        takeUp = executor.scheduleWithFixedDelay(
                () -> round(erasures::takeUp), TAKE_UP.toMillis(), TAKE_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        stopping = true;
        for (ScheduledFuture<?> each : new ScheduledFuture<?>[] {forget, takeUp}) {
            if (each != null) {
                each.cancel(false);
            }
        }
    }

    private boolean isStopping() {
        return stopping;
    }

    /** What fails on one site is said and tried again next time; the others have their turn. */
    private void round(Consumer<String> work) {
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

        @ActivateRequestContext
        void alone(String site, Consumer<String> work) {
            current.enter(site);
            work.accept(site);
        }
    }
}
