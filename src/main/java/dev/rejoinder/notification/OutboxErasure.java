package dev.rejoinder.notification;

import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Takes out of the queue what goes to a person or is about them, waiting or given up. */
@Singleton
class OutboxErasure implements Erasable {
    private final Jdbi jdbi;

    OutboxErasure(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> columns() {
        return Set.of("outbox.payload", "outbox.subject");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(DataSubject dataSubject, ErasureMode erasureMode, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "delete from outbox where site_id = :site and id in (select id from outbox"
                                + " where site_id = :site and subject = any(cast(:fingerprints as bytea[])) limit :most)")
                .bind("site", dataSubject.site())
                .bindArray("fingerprints", String.class, dataSubject.written())
                .bind("most", most)
                .execute());
    }
}
