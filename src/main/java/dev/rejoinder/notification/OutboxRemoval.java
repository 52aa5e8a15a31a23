package dev.rejoinder.notification;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's messages, waiting or given up. */
@Singleton
class OutboxRemoval extends RowRemoval {
    private static final String MESSAGES = """
            delete from outbox where site_id = :site and id in (
                select id from outbox where site_id = :site limit :most)
            """;

    OutboxRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("outbox"), MESSAGES);
    }
}
