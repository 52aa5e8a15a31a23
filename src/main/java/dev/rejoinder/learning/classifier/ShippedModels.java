package dev.rejoinder.learning.classifier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the base model and the background comments that are shipped with the service. */
final class ShippedModels {
    @Produces
    @Singleton
    BaseModel baseModel() {
        return BaseModel.shipped();
    }

    @Produces
    @Singleton
    BackgroundHam backgroundHam() {
        return BackgroundHam.shipped();
    }
}
