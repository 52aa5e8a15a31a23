package dev.rejoinder.comment.page;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells everyone here and on other replicas that pages have changed: once the change is on disk, and never before. */
@Singleton
public class PageChanges {
    private final Event<PageChanged> event;
    private final TransactionSynchronizationRegistry transactions;

    PageChanges(Event<PageChanged> event, TransactionSynchronizationRegistry transactions) {
        this.event = event;
        this.transactions = transactions;
    }

    /** These pages changed in the running transaction, or have just been written where there is none. */
    public void announce(String site, Collection<UUID> pages) {
        List<UUID> changed = List.copyOf(pages);
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            tell(site, changed);
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // not on disk yet
            }

            @Override
            public void afterCompletion(int status) {
                // Told even when the outcome is unknown: looking once too often harms nobody.
                tell(site, changed);
            }
        });
    }

    private void tell(String site, Collection<UUID> pages) {
        pages.forEach(page -> event.fire(new PageChanged(site, page)));
    }
}
