package dev.rejoinder.site;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sites there are: added, changed and taken away. */
@Singleton
public class Sites {
    private final SiteReader reader;
    private final StoredSites stored;
    private final Policies policies;
    private final SiteDirectory directory;
    private final CurrentSite current;
    private final Event<SiteAdded> additions;

    Sites(
            SiteReader reader,
            StoredSites stored,
            Policies policies,
            SiteDirectory directory,
            CurrentSite current,
            Event<SiteAdded> additions) {
        this.reader = reader;
        this.stored = stored;
        this.policies = policies;
        this.directory = directory;
        this.current = current;
        this.additions = additions;
    }

    /** All of them, by key. */
    public List<Site> all() {
        return reader.all();
    }

    /** The keys of all of them, in order: what jobs go through, one transaction a site. */
    public List<String> keys() {
        return reader.keys();
    }

    /**
     * Adds a site with the first policy; from here on the request belongs to this site.
     *
     * @throws AlreadyTaken when the key is in use
     */
    @Transactional
    public Site add(String key, String name, List<String> origins, String by) {
        Site site = new Site(key, name, origins, Policy.first());
        current.enter(key);
        stored.add(site);
        policies.append(site.policy(), by);
        additions.fire(new SiteAdded(key));
        directory.changed(key);
        return site;
    }

    /** Gives the site another name or other origins, or both; what is null stays as it is. */
    @Transactional
    public void change(String key, @Nullable String name, @Nullable List<String> origins) {
        StoredSite site = stored.lock(key);
        if (name != null) {
            site.rename(name);
        }
        if (origins != null) {
            site.serveFrom(origins);
        }
        directory.changed(key);
    }

    /** Takes the site away from everyone at once; what it holds is deleted by {@link SiteRemoval}. */
    @Transactional
    public void remove(String key) {
        stored.remove(key);
        directory.changed(key);
    }
}
