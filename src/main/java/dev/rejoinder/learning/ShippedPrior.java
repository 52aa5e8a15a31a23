package dev.rejoinder.learning;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which prior all sites' models stand on. */
final class ShippedPrior {
    @Produces
    @Singleton
    Prior prior() {
        return Prior.shipped();
    }
}
