package dev.rejoinder.expiry;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Up to when things of a site were forgotten. */
@Singleton
class WatermarkRemoval extends RowRemoval {
    private static final String WATERMARKS = """
            delete from forgotten where site_id = :site
            """;

    WatermarkRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("forgotten"), WATERMARKS);
    }
}
