package dev.rejoinder.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.hibernate.exception.ConstraintViolationException;

/** The repository of sites, for changes. */
@Singleton
class StoredSites implements PanacheRepositoryBase<StoredSite, String> {
    private final Clock clock;

    StoredSites(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds a site, at once: what hangs on it by a foreign key may follow.
     *
     * @throws AlreadyTaken when there is one with this key, or what is left of one
     */
    void add(Site site) {
        try {
            if (findById(site.key()) == null) {
                persistAndFlush(new StoredSite(site, clock.instant()));
                return;
            }
        } catch (ConstraintViolationException addedMeanwhile) {
            throw new AlreadyTaken("a site with this key");
        }
        throw new AlreadyTaken("a site with this key");
    }

    /**
     * The site, so that changes of it come one after the other.
     *
     * @throws UnknownSite when there is none, or no more
     */
    StoredSite lock(String key) {
        StoredSite site = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (site == null || site.isRemoved()) {
            throw new UnknownSite();
        }
        return site;
    }

    void remove(String key) {
        lock(key).remove(clock.instant());
    }
}
