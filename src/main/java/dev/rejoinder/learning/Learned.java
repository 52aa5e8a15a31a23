package dev.rejoinder.learning;

import dev.rejoinder.screening.FeatureVector;
import java.util.ArrayList;
import java.util.List;

/**
 * What a site's decisions taught: weights over all features, and how far they can be trusted.
 *
 * @param weights of the features, {@link FeatureVector#DIMENSIONS} of them; not copied, not to be changed
 */
public record Learned(float[] weights, Calibration calibration) {
    /** Of no comments at all. */
    static final Learned NOTHING = new Learned(new float[FeatureVector.DIMENSIONS], Calibration.NONE);

    private static final int PARTS = 5;
    private static final int LEAST_TO_CALIBRATE = 20;

    /** Learns from all of these; what it says of each when it was left out tells how far to trust it. */
    public static Learned from(List<Example> examples) {
        return new Learned(LogisticRegression.learn(examples), calibration(examples));
    }

    /** The same, and some more examples, one after another. */
    Learned and(List<Example> examples) {
        float[] more = weights.clone();
        examples.forEach(example -> LogisticRegression.learn(more, example));
        return new Learned(more, calibration);
    }

    /** Log-odds that these add to what was known before. */
    public double logOdds(FeatureVector vector) {
        return calibration.of(vector.dot(weights));
    }

    private static Calibration calibration(List<Example> examples) {
        if (examples.size() < LEAST_TO_CALIBRATE) {
            return Calibration.NONE;
        }
        double whole = examples.stream().mapToDouble(Example::cost).max().orElse(1);
        List<Calibration.Said> unseen = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Example> others = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (i % PARTS != part) {
                    others.add(examples.get(i));
                }
            }
            float[] without = LogisticRegression.learn(others);
            for (int i = part; i < examples.size(); i += PARTS) {
                Example example = examples.get(i);
                unseen.add(new Calibration.Said(
                        example.vector().dot(without), example.before(), example.spam(), example.cost() / whole));
            }
        }
        return Calibration.of(unseen);
    }
}
