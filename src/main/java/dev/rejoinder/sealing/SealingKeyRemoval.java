package dev.rejoinder.sealing;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** By which keys a site's data was sealed. */
@Singleton
class SealingKeyRemoval extends RowRemoval {
    private static final String KEYS = """
            delete from sealing_key where site_id = :site
            """;

    SealingKeyRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("sealing_key"), KEYS);
    }
}
