package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageChanged;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changed pages that other replicas have not been told of. A page that changes once more while it is told of stays on the list: the message
 * may have gone before the change.
 */
final class UnsentChanges {
    private final Set<PageChanged> pages = ConcurrentHashMap.newKeySet();

    /** A way to the other replicas. */
    @FunctionalInterface
    interface Messenger {
        void tell(Collection<PageChanged> pages) throws SQLException;
    }

    void note(PageChanged page) {
        pages.add(page);
    }

    /** Tells of all there are. They leave the list before that, and come back to it when it fails, whatever the failure. */
    void sendBy(Messenger messenger) throws SQLException {
        Set<PageChanged> now = Set.copyOf(pages);
        if (now.isEmpty()) {
            return;
        }
        pages.removeAll(now);
        boolean isTold = false;
        try {
            messenger.tell(now);
            isTold = true;
        } finally {
            if (!isTold) {
                pages.addAll(now);
            }
        }
    }
}
