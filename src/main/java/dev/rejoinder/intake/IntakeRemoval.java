package dev.rejoinder.intake;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's hashes of near-duplicates, which refer to comments, and its stored answers to retries. */
@Priority(1)
@Singleton
class IntakeRemoval extends RowRemoval {
    private static final String SIMILARITY = """
            delete from similarity where site_id = :site and comment_id in (
                select comment_id from similarity where site_id = :site limit :most)
            """;

    private static final String KEYS = """
            delete from idempotency where site_id = :site and key in (
                select key from idempotency where site_id = :site limit :most)
            """;

    IntakeRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("similarity", "idempotency"), SIMILARITY, KEYS);
    }
}
