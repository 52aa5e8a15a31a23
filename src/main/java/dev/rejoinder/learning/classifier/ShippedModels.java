package dev.rejoinder.learning.classifier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What all sites' models stand on. */
final class ShippedModels {
    @Produces
    @Singleton
    BaseModel prior() {
        return BaseModel.shipped();
    }

    @Produces
    @Singleton
    BackgroundHam everyday() {
        return BackgroundHam.shipped();
    }
}
