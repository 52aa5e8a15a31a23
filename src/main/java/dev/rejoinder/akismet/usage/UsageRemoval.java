package dev.rejoinder.akismet.usage;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's counts of checks. */
@Singleton
class UsageRemoval extends RowRemoval {
    private static final String COUNTS = """
            delete from akismet_usage where site_id = :site and ctid = any(array(
                select ctid from akismet_usage where site_id = :site limit :most))
            """;

    UsageRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("akismet_usage"), COUNTS);
    }
}
