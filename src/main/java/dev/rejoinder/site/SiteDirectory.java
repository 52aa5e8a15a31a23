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
import java.util.concurrent.ScheduledExecutorService;
import org.jdbi.v3.core.JdbiException;

/**
 * The live settings of sites, kept in memory: a change made here counts from its commit on, one made on another replica within a second or
 * so of the next use. While the database is away the last known settings stand.
 */
@Singleton
public class SiteDirectory {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final LoadingCache<String, Optional<Site>> sites;
    private final Event<SiteChanged> changes;

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
        return SiteKey.isOne(key) ? sites.get(key) : Optional.empty();
    }

    /** The same without ever waiting for the database: empty too when nothing is known of it yet. Settings are read anew all the same. */
    public Optional<Site> atHand(String key) {
        Optional<Site> known = sites.getIfPresent(key);
        return known == null ? Optional.empty() : known;
    }

    /** Whether {@link #find} will answer without asking the database first. */
    public boolean isAtHand(String key) {
        return sites.getIfPresent(key) != null;
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
