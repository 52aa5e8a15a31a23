package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters that a site's decisions taught: weights of all features, and the calibration of the score they give.
 *
 * @param weights of the features, {@link FeatureVector#DIMENSIONS} of them; not copied, not to be changed
 */
public record ModelParameters(float[] weights, Calibration calibration) {
    /** Of no comments at all. */
    public static final ModelParameters NOTHING =
            new ModelParameters(new float[FeatureVector.DIMENSIONS], Calibration.NONE);

    private static final int PARTS = 5;

    /** Of each kind: what is said of unseen spam alone would always have it trusted more. */
    private static final int LEAST_TO_CALIBRATE = 10;

    /** Learns from all of these; what it says of each when it was left out tells how far to trust it. */
    public static ModelParameters from(List<Example> examples) {
        return from(examples, List.of());
    }

    /**
     * Learns from all of these.
     *
     * @param lessons that were taught; too few of either kind do not tell how far to trust what was learned
     * @param standIns for others
     */
    public static ModelParameters from(List<Example> lessons, List<Example> standIns) {
        List<Example> all = new ArrayList<>(lessons);
        all.addAll(standIns);
        long spam = lessons.stream().filter(Example::spam).count();
        boolean tells = Math.min(spam, lessons.size() - spam) >= LEAST_TO_CALIBRATE;
        return new ModelParameters(LogisticRegression.learn(all), tells ? calibration(all) : Calibration.NONE);
    }

    /** The same, and some more examples, one after another. */
    public ModelParameters and(List<Example> examples) {
        float[] more = weights.clone();
        examples.forEach(example -> LogisticRegression.learn(more, example));
        return new ModelParameters(more, calibration);
    }

    /** Log-odds that these add to what was known before. */
    public double logOdds(FeatureVector vector) {
        return calibration.of(vector.dot(weights));
    }

    private static Calibration calibration(List<Example> examples) {
        List<Calibration.Prediction> unseen = new ArrayList<>();
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
                unseen.add(new Calibration.Prediction(
                        example.vector().dot(without),
                        example.before(),
                        example.spam(),
                        // What is raised to be heard beside many is no more of a witness for that.
                        Math.min(1, example.cost() / Example.COST)));
            }
        }
        return Calibration.of(unseen);
    }
}
