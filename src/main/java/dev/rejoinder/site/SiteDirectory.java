package dev.rejoinder.site;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.JdbiException;

/**
 * The live settings of sites, kept in memory: a change counts from its commit on, made here or on another replica; one that was not heard of,
 * within a second or so. While the database is away the last known settings stand.
 */
@Singleton
public class SiteDirectory {
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** What has not been read for longer is read before it is used: nobody asked for a while, and much may have changed. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int MOST = 10_000;

    private final LoadingCache<String, Optional<Site>> sites;
    private final Event<SiteChanged> changes;

    /** What was read before may have changed since. */
    private volatile long doubted = System.nanoTime();

    /**
     * Starts empty.
     *
     * @param executor where the cache tidies up and reads anew; not a managed one, which would carry the transaction of whoever happened to
     *     touch the cache into another thread, where it ends too early or twice
     */
    SiteDirectory(SiteReader reader, ScheduledExecutorService executor, Event<SiteChanged> changes) {
        this.changes = changes;
        this.sites = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(FRESH)
                .executor(executor)
                .build(new FromDatabase(reader));
    }

    /** The site with this key, if there is one. */
    public Optional<Site> find(String key) {
        if (!SiteKey.isOne(key)) {
            return Optional.empty();
        }
        return isAtHand(key) ? sites.get(key) : readAnew(key);
    }

    /** The same without ever waiting for the database: empty too when nothing is known of it yet. Settings are read anew all the same. */
    public Optional<Site> atHand(String key) {
        Optional<Site> known = sites.getIfPresent(key);
        return known == null ? Optional.empty() : known;
    }

    /** Whether {@link #find} will answer without asking the database first. */
    public boolean isAtHand(String key) {
        long sinceDoubt = System.nanoTime() - doubted;
        return age(key).filter(age -> age.compareTo(IDLE) < 0 && age.toNanos() < sinceDoubt)
                .isPresent();
    }

    private Optional<Duration> age(String key) {
        return sites.policy().refreshAfterWrite().flatMap(policy -> policy.ageOf(key));
    }

    /** Waits for the database for a moment; what was known stands if it does not answer. */
    private Optional<Site> readAnew(String key) {
        Optional<Site> known = sites.policy().getIfPresentQuietly(key);
        if (known == null) {
            return sites.get(key);
        }
        try {
            return sites.refresh(key).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            return known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known;
        }
    }

    /**
     * The site with this key.
     *
     * @throws UnknownSite when there is none
     */
    public Site require(String key) {
        return find(key).orElseThrow(UnknownSite::new);
    }

    /** The site's settings are about to change, or have. */
    void changed(String key) {
        sites.invalidate(key);
        changes.fire(new SiteChanged(key));
    }

    /** Another replica changed the site. */
    public void changedElsewhere(String key) {
        sites.invalidate(key);
    }

    /** Other replicas may have changed any of the sites. */
    public void changedElsewhere() {
        doubted = System.nanoTime();
    }

    /** Whatever was read while the change was under way is read anew. */
    void onCompletion(@Observes(during = TransactionPhase.AFTER_COMPLETION) SiteChanged changed) {
        sites.invalidate(changed.key());
    }

    private record FromDatabase(SiteReader reader) implements CacheLoader<String, Optional<Site>> {
        @Override
        public Optional<Site> load(String key) {
            return reader.find(key);
        }

        @Override
        public Optional<Site> reload(String key, Optional<Site> known) {
            try {
                return load(key);
            } catch (JdbiException away) {
                // Whoever needs the database now is told; that settings were not read anew every second need not fill
                // the log as well.
                return known;
            }
        }
    }
}
