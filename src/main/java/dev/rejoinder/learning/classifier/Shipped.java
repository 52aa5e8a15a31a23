package dev.rejoinder.learning.classifier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What all sites' models stand on. */
final class Shipped {
    @Produces
    @Singleton
    Prior prior() {
        return Prior.shipped();
    }

    @Produces
    @Singleton
    Everyday everyday() {
        return Everyday.shipped();
    }
}
