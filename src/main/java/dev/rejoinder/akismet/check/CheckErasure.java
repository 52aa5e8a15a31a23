package dev.rejoinder.akismet.check;

import dev.rejoinder.comment.expiry.FingerprintsRotated;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Forgets what was asked and said about someone's comments. Their texts are with the blog that asked. */
@Singleton
class CheckErasure implements Erasable {
    static final String KNOWN = """
            select exists (select 1 from akismet_check where site_id = :site and address = any(cast(:fingerprints as bytea[])))
            """;

    static final String ERASE = """
            delete from akismet_check where site_id = :site and id = any(array(
                select id from akismet_check where site_id = :site and address = any(cast(:fingerprints as bytea[]))
                order by id limit :most for update))
            """;

    static final String REFILE = """
            update akismet_check c set address = refiled.after
            from unnest(cast(:before as bytea[]), cast(:after as bytea[])) as refiled (before, after)
            where c.site_id = :site and c.address = refiled.before and c.id = any(array(
                select id from akismet_check where site_id = :site and address = any(cast(:before as bytea[])) order by id for update))
            """;

    private final Jdbi jdbi;

    CheckErasure(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "akismet_check.occasion",
                "akismet_check.content",
                "akismet_check.page",
                "akismet_check.network",
                "akismet_check.address",
                "akismet_check.signals",
                "check_similarity.simhash");
    }

    @Override
    public boolean holds(DataSubject dataSubject) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("site", dataSubject.site())
                .bindArray("fingerprints", String.class, dataSubject.written())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(DataSubject dataSubject, ErasureMode erasureMode, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate(ERASE)
                .bind("site", dataSubject.site())
                .bindArray("fingerprints", String.class, dataSubject.written())
                .bind("most", most)
                .execute());
    }

    /** Checks are found under another master secret too. */
    void refiled(@Observes FingerprintsRotated refiled) {
        jdbi.useHandle(handle -> handle.createUpdate(REFILE)
                .bind("site", refiled.before().site())
                .bindArray("before", String.class, refiled.before().written())
                .bindArray("after", String.class, refiled.after().written())
                .execute());
    }
}
