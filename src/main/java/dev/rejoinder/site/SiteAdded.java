package dev.rejoinder.site;

/**
 * A site comes into being, in the running transaction: whoever hears of it takes part in that.
 *
 * @param key the new site's
 */
public record SiteAdded(String key) {}
