package dev.rejoinder.site;

/** A site's settings were changed by the running transaction. */
record SiteChanged(String key) {}
