package dev.rejoinder.akismet.check;

import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.RowErasure;
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
}
