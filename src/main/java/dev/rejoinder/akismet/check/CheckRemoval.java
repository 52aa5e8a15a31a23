package dev.rejoinder.akismet.check;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's checks and feedback, with the hashes that near-duplicates are found by. */
@Singleton
class CheckRemoval extends RowRemoval {
    private static final String CHECKS = """
            delete from akismet_check where site_id = :site and id in (
                select id from akismet_check where site_id = :site limit :most)
            """;

    CheckRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("akismet_check", "check_similarity"), CHECKS);
    }
}
