package dev.rejoinder.audit;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The trail of a site, which ends with it. */
@Singleton
class AuditRemoval extends RowRemoval {
    private static final String ENTRIES = """
            delete from audit where site_id = :site and id in (
                select id from audit where site_id = :site limit :most)
            """;

    AuditRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("audit"), ENTRIES);
    }
}
