package dev.rejoinder.learning;

import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Models;
import jakarta.inject.Singleton;

/** The models of all sites. */
@Singleton
class SiteModels implements Models {
    private final Prior prior = Prior.shipped();

    @Override
    public Model of(String site) {
        return LearnedModel.untaught(prior);
    }
}
