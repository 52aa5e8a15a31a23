package dev.rejoinder.akismet.check;

import dev.rejoinder.comment.expiry.FingerprintsRotated;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.RowErasure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Erases checks and feedback on a person's comments. The texts of these are with the blog that asked. */
@Singleton
class CheckErasure extends RowErasure {
    static final String KNOWN = """
            select exists (
                select 1 from akismet_check where site_id = :site and address = any(cast(:fingerprints as bytea[])))
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
                select id from akismet_check where site_id = :site and address = any(cast(:before as bytea[]))
                order by id for update))
            """;

    private static final Set<String> COLUMNS = Set.of(
            "akismet_check.occasion",
            "akismet_check.content",
            "akismet_check.page",
            "akismet_check.network",
            "akismet_check.address",
            "akismet_check.signals",
            "check_similarity.simhash");

    CheckErasure(Jdbi jdbi) {
        super(jdbi, COLUMNS, ERASE);
    }

    @Override
    public boolean holds(DataSubject dataSubject) {
        return exists(KNOWN, dataSubject);
    }

    /** Checks are found under another master secret too. */
    void follow(@Observes FingerprintsRotated rotated) {
        refile(REFILE, rotated.before(), rotated.after());
    }
}
