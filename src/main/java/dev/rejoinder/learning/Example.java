package dev.rejoinder.learning;

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
    /** What a lesson costs by itself. Chosen by cross-validation; from 30 to 1,000 makes little difference. */
    public static final double COST = 100;

    double sign() {
        return spam ? 1 : -1;
    }
}
