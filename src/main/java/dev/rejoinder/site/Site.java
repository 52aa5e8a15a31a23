package dev.rejoinder.site;

import java.util.List;

/**
 * One blog, as its live settings say.
 *
 * @param key its name in every path
 * @param name what readers know it by
 * @param origins the web origins it is served from, such as {@code https://blog.example}
 * @param policy the policy in force
 */
public record Site(String key, String name, List<String> origins, Policy policy) {
    /** Whether an {@code Origin} header names this blog; compared whole (RFC 6454, section 5). */
    public boolean isServedFrom(String origin) {
        return origins.contains(origin);
    }

    /** Whether an absolute URL lies under one of the blog's origins. */
    public boolean owns(String url) {
        return origins.stream()
                .anyMatch(origin -> url.equals(origin)
                        || url.startsWith(origin + "/")
                        || url.startsWith(origin + "?")
                        || url.startsWith(origin + "#"));
    }
}
