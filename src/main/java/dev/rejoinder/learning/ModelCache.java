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
 * An in-memory cache of sites' models; a model takes a megabyte. One that is not cached is loaded in the background; until then the site's
 * comments are judged by the base model.
 *
 * <p>What other replicas learned is seen within a second, by asking the database for the versions of the cached models. That is one short
 * statement, and unlike a message it cannot be missed. While the database is away, cached models stay in use.
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
    private final Cache<String, Entry> cache;
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
        this.room = room(settings.room(), Runtime.getRuntime().maxMemory());
        this.cache = Caffeine.newBuilder()
                .maximumWeight((long) room * TAUGHT)
                .weigher((String site, Entry entry) -> entry.weight())
                .executor(Runnable::run)
                .build();
        this.executor = executor;
    }

    /** How many models there is room for: no more than a quarter of the heap holds, whatever the settings say. */
    static int room(int wanted, long heap) {
        return (int) Math.max(1, Math.min(wanted, heap / (4L * TAUGHT * 1_024)));
    }

    private record Entry(TrainedModel model, int weight) {}

    /** So the first comments of sites that were taught are judged by what was taught. */
    void onStart(@Observes StartupEvent event, StartSettings start) {
        if (start.background()) {
            executor.execute(this::fetchLatest);
        }
    }

    @Override
    public Model of(String site) {
        Entry entry = cache.getIfPresent(site);
        if (entry != null) {
            return entry.model();
        }
        learningMetrics.countMiss();
        missed.add(site);
        fetchMissed();
        return untaught;
    }

    /** Takes in the model of a training run that ended on this replica. */
    void put(String site, SiteModel model) {
        cache.put(site, entry(model));
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
                Entry entry = cache.getIfPresent(site);
                if (entry != null && entry.model().version() != versions.getOrDefault(site, 0)) {
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
        cache.put(site, entry(stored.read(site)));
    }

    private Entry entry(SiteModel model) {
        return model.isTaught() || model.version() > 0
                ? new Entry(model.on(baseModel), model.isTaught() ? TAUGHT : UNTAUGHT)
                : new Entry(untaught, UNTAUGHT);
    }
}
