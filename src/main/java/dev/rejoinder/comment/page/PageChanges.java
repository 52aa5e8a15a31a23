package dev.rejoinder.comment.page;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells everyone here and on other replicas that pages have changed: once the change is on disk, and never before. Who listens does so after
 * the transaction's completion, also when its outcome is unknown: looking once too often harms nobody.
 *
 * <p>A change made in a transaction may take a text away. Its NOTIFY is part of the transaction, so that other replicas are told by the commit
 * itself, whatever becomes of this service or of the database the moment after. Submissions only add, are many, and commit without one: such
 * commits queue on a lock of the whole database.
 */
@Singleton
public class PageChanges {
    private final Event<PageChanged> event;
    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;

    PageChanges(Event<PageChanged> event, Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.event = event;
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** These pages changed in the running transaction, or have just been written where there is none. */
    public void announce(String site, Collection<UUID> pages) {
        announce(pages.stream().map(page -> new PageChanged(site, page)).toList());
    }

    /** The site itself changed, and with it every page. */
    public void announceSite(String site) {
        announce(List.of(PageChanged.everyPage(site)));
    }

    private void announce(List<PageChanged> pages) {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            jdbi.useHandle(handle -> PageChangeNotice.payloads(pages)
                    .forEach(payload -> handle.execute(PageChangeNotice.SEND, payload)));
        }
        pages.forEach(event::fire);
    }
}
