package dev.rejoinder.comment.page;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/**
 * Tells everyone here and on other replicas that pages have changed: once the change is on disk, and never before. Who listens does so after
 * the transaction's completion, also when its outcome is unknown: looking once too often harms nobody.
 */
@Singleton
public class PageChanges {
    private final Event<PageChanged> event;

    PageChanges(Event<PageChanged> event) {
        this.event = event;
    }

    /** These pages changed in the running transaction, or have just been written where there is none. */
    public void announce(String site, Collection<UUID> pages) {
        pages.forEach(page -> event.fire(new PageChanged(site, page)));
    }
}
