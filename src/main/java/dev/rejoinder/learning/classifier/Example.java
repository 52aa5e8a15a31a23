package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;

/**
 * One comment to learn from.
 *
 * @param vector what it looks like
 * @param spam what it is
 * @param before log-odds of its being spam by everything but what is to be learned
 * @param cost how much it counts, more than 0: its pull on the model never exceeds this
 */
public record Example(FeatureVector vector, boolean spam, double before, double cost) {
    /**
     * What a lesson costs by itself. Chosen by cross-validation, where from 3 to 300 made little difference; a high cost binds
     * hardly anybody, a low one learns slowly.
     */
    public static final double COST = 10;

    double sign() {
        return spam ? 1 : -1;
    }
}
