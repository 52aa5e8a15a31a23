package dev.rejoinder.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Models;
import dev.rejoinder.settings.StartSettings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The models of all sites, as many as memory is meant for; a model is a megabyte. One that is not here is fetched in the background,
 * while its site's comments are judged by what is known of all. What other replicas learned is seen within a second, by
 * asking the database for the versions of what is here: that is one short statement, and unlike a message it cannot be
 * missed. While the database is away, what is here stays.
 */
@Singleton
class ModelCache implements Models {
    private static final Logger LOG = Logger.getLogger(ModelCache.class);

    /** In kilobytes. */
    private static final int TAUGHT = 1 << 10;

    /** Nothing, nearly; but the versions of no more than a thousand such sites are asked for. */
    private static final int UNTAUGHT = 32;

    private final BaseModel baseModel;
    private final TrainedModel untaught;
    private final Cache<String, Held> cache;
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean fetching = new AtomicBoolean();
    private final SiteModels stored;
    private final LearningMetrics learningMetrics;
    private final ScheduledExecutorService executor;
    private final int room;

    ModelCache(
            BaseModel baseModel,
            SiteModels stored,
            LearningMetrics learningMetrics,
            ScheduledExecutorService executor,
            LearningSettings settings) {
        this.baseModel = baseModel;
        this.untaught = TrainedModel.untaught(baseModel);
        this.stored = stored;
        this.learningMetrics = learningMetrics;
        this.room = settings.room();
        this.cache = Caffeine.newBuilder()
                .maximumWeight((long) room * TAUGHT)
                .weigher((String site, Held held) -> held.weight())
                .executor(Runnable::run)
                .build();
        this.executor = executor;
    }

    private record Held(TrainedModel model, int weight) {}

    /** So the first comments of sites that were taught are judged by what was taught. */
    void onStart(@Observes StartupEvent event, StartSettings start) {
        if (start.background()) {
            executor.execute(this::fetchLatest);
        }
    }

    @Override
    public Model of(String site) {
        Held held = cache.getIfPresent(site);
        if (held != null) {
            return held.model();
        }
        learningMetrics.missed();
        missed.add(site);
        fetchMissed();
        return untaught;
    }

    /** A round on this replica came to an end. */
    void learned(String site, SiteModel model) {
        cache.put(site, held(model));
    }

    /** Fetches what has another version by now. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        Set<String> sites = Set.copyOf(cache.asMap().keySet());
        if (sites.isEmpty()) {
            return;
        }
        try {
            Map<String, Integer> versions = stored.versions(sites);
            for (String site : sites) {
                Held held = cache.getIfPresent(site);
                if (held != null && held.model().version() != versions.getOrDefault(site, 0)) {
                    fetch(site);
                }
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The next beat tries again; the scheduler would fill the log.
            tell("Models stay as they are just now (%s).", e);
        }
    }

    /** What was taught last will be wanted first. */
    private void fetchLatest() {
        try {
            stored.latest(room).forEach(this::fetch);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            tell("Models are fetched when they are wanted (%s).", e);
        }
    }

    /** One after the other, on another thread. */
    private void fetchMissed() {
        if (!fetching.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    missed.forEach(site -> {
                        missed.remove(site);
                        fetch(site);
                    });
                } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                    // The database, most likely: whoever comes next asks again.
                    tell("A model cannot be fetched just now (%s).", e);
                } finally {
                    fetching.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("No more models are fetched: the service ends.");
        }
    }

    private static void tell(String what, Throwable e) {
        LOG.logf(
                e instanceof Error ? Logger.Level.WARN : Logger.Level.DEBUG,
                what,
                e.getClass().getSimpleName());
    }

    private void fetch(String site) {
        cache.put(site, held(stored.read(site)));
    }

    private Held held(SiteModel model) {
        return model.isTaught() || model.version() > 0
                ? new Held(model.on(baseModel), model.isTaught() ? TAUGHT : UNTAUGHT)
                : new Held(untaught, UNTAUGHT);
    }
}
