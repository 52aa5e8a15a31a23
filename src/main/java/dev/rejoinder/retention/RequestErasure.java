package dev.rejoinder.retention;

import dev.rejoinder.privacy.RowErasure;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Forgets what a person asked for; but for an erasure under way, which goes when it is done. */
@Singleton
class RequestErasure extends RowErasure {
    private static final String ERASE = """
            delete from data_request where site_id = :site and id in (
                select id from data_request
                where site_id = :site and fingerprint = any(cast(:fingerprints as bytea[])) and remains is null
                limit :most)
            """;

    RequestErasure(Jdbi jdbi) {
        super(jdbi, Set.of("data_request.address", "data_request.fingerprint"), ERASE);
    }
}
