package dev.rejoinder.retention;

import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Forgets what a person asked for; but for an erasure under way, which goes when it is done. */
@Singleton
class RequestErasure implements Erasable {
    private final Jdbi jdbi;

    RequestErasure(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> columns() {
        return Set.of("data_request.address", "data_request.fingerprint");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(DataSubject dataSubject, ErasureMode erasureMode, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "delete from data_request where site_id = :site and id in (select id from data_request where site_id = :site"
                                + " and fingerprint = any(cast(:fingerprints as bytea[])) and remains is null limit :most)")
                .bind("site", dataSubject.site())
                .bindArray("fingerprints", String.class, dataSubject.written())
                .bind("most", most)
                .execute());
    }
}
