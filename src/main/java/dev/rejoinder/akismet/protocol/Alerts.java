package dev.rejoinder.akismet.protocol;

import dev.rejoinder.site.Site;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Knows what whoever runs a blog should be told beside an answer. */
public interface Alerts {
    /** The alert that goes with a site's answers at this moment; null for none. */
    @Nullable
    Alert alert(Site site, Instant now);
}
