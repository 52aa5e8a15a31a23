package dev.rejoinder.administration;

import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Origins;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.Nfc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site as JSON; every field may be absent in a request. */
record SiteJson(
        @Nullable String key,
        @Nullable String name,
        @Nullable List<String> origins) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ORIGINS = 50;

    static SiteJson of(Site site) {
        return new SiteJson(site.key(), site.name(), site.origins());
    }

    void check(Violations violations) {
        if (name != null) {
            String kept = normalised(name);
            violations.addIf(
                    kept.isBlank() || kept.codePointCount(0, kept.length()) > LONGEST_NAME,
                    "name",
                    "must have 1 to 200 characters");
        }
        if (origins != null) {
            violations.addIf(origins.size() > MOST_ORIGINS, "origins", "must be at most 50");
            violations.addIf(
                    origins.stream().anyMatch(origin -> origin == null || !Origins.isOne(origin)),
                    "origins",
                    "must each be a scheme, a host in lower case and perhaps a port, like https://blog.example");
        }
    }

    static String normalised(String name) {
        return Nfc.of(name.strip());
    }
}
