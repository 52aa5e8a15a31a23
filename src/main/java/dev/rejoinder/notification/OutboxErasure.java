package dev.rejoinder.notification;

import dev.rejoinder.privacy.RowErasure;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Erases the messages that go to a person or are about them, waiting or given up. */
@Singleton
class OutboxErasure extends RowErasure {
    private static final String ERASE = """
            delete from outbox where site_id = :site and id in (
                select id from outbox
                where site_id = :site and subject = any(cast(:fingerprints as bytea[])) limit :most)
            """;

    OutboxErasure(Jdbi jdbi) {
        super(jdbi, Set.of("outbox.payload", "outbox.subject"), ERASE);
    }
}
