package dev.rejoinder.site;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes all versions of a site's policy. */
@Singleton
class PolicyRemoval extends RowRemoval {
    private static final String VERSIONS = """
            delete from policy where site_id = :site and version in (
                select version from policy where site_id = :site limit :most)
            """;

    PolicyRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("policy"), VERSIONS);
    }
}
