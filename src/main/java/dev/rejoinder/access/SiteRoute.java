package dev.rejoinder.access;

import dev.rejoinder.site.SiteKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a path of the readers' calls names: {@code /api/v1/sites/{site}/{resource}}, and perhaps more behind it. Read as the router reads it:
 * empty steps do not count, and what follows a semicolon in a step is no part of its name.
 *
 * @param site a site's key by its form, whether there is such a site or not
 */
record SiteRoute(String site, String resource) {
    private static final List<String> ABOVE = List.of("api", "v1", "sites");

    /** Null for a path of anything else. */
    static @Nullable SiteRoute of(String path) {
        int from = start(path, 0);
        for (String step : ABOVE) {
            int end = end(path, from);
            if (name(path, from, end) - from != step.length() || !path.startsWith(step, from)) {
                return null;
            }
            from = start(path, end);
        }
        int end = end(path, from);
        String site = path.substring(from, name(path, from, end));
        from = start(path, end);
        String resource = path.substring(from, name(path, from, end(path, from)));
        return SiteKey.isOne(site) && !resource.isEmpty() ? new SiteRoute(site, resource) : null;
    }

    private static int start(String path, int from) {
        int start = from;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return start;
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    /** Where the name of a step ends. */
    private static int name(String path, int from, int end) {
        int semicolon = path.indexOf(';', from);
        return semicolon < 0 || semicolon > end ? end : semicolon;
    }
}
