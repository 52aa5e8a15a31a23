package dev.rejoinder.learning;

/** A site has lessons it has not learned from. */
record SiteTaught(String site) {}
