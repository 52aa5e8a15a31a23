package dev.rejoinder.retention;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's data requests and pending erasures, for all their data goes with the site. */
@Singleton
class RequestRemoval extends RowRemoval {
    private static final String REQUESTS = """
            delete from data_request where site_id = :site and id in (
                select id from data_request where site_id = :site limit :most)
            """;

    RequestRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("data_request"), REQUESTS);
    }
}
