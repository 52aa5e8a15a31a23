package dev.rejoinder.access;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The credentials of a site. */
@Singleton
class CredentialRemoval extends RowRemoval {
    private static final String CREDENTIALS = """
            delete from credential where site_id = :site and id in (
                select id from credential where site_id = :site limit :most)
            """;

    CredentialRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("credential"), CREDENTIALS);
    }
}
