package dev.rejoinder.site;

/** A site was added, set otherwise or removed by the running transaction. */
public record SiteChanged(String key) {}
