package dev.rejoinder.expiry;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's watermarks. */
@Singleton
class WatermarkRemoval extends RowRemoval {
    private static final String WATERMARKS = """
            delete from forgotten where site_id = :site
            """;

    WatermarkRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("forgotten"), WATERMARKS);
    }
}
