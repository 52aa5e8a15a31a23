package dev.rejoinder.retention;

import dev.rejoinder.privacy.RowErasure;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Erases a person's data requests. An erasure under way stays until it is complete. */
@Singleton
class RequestErasure extends RowErasure {
    private static final String ERASE = """
            delete from data_request where site_id = :site and id in (
                select id from data_request
                where site_id = :site and fingerprint = any(cast(:fingerprints as bytea[])) and remains is null
                limit :most)
            """;

    RequestErasure(Jdbi jdbi) {
        super(jdbi, Set.of("data_request.address", "data_request.fingerprint", "data_request.mailbox"), ERASE);
    }
}
