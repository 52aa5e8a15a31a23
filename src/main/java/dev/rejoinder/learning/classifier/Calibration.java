package dev.rejoinder.learning.classifier;

import java.util.List;

/**
 * Platt scaling of a model: its score times a slope, plus an intercept, is log-odds that come true as often as they say. Fitted on comments
 * the model has not seen. Slope and intercept stay near 1 and 0 while those are few. Platt, "Probabilistic outputs for support vector
 * machines" (1999).
 *
 * @param slope 0 to 2
 * @param intercept log-odds
 */
public record Calibration(double slope, double intercept) {
    public static final Calibration NONE = new Calibration(1, 0);

    private static final int ROUNDS = 30;
    /** As if this many comments' worth of evidence had shown a slope of 1 and no intercept. */
    private static final double DOUBT = 4;

    private static final double STEEPEST = 2;

    /**
     * What a model predicted of a comment that was not among its lessons.
     *
     * @param weight how much it counts, 1 for a whole comment
     */
    record Prediction(double learned, double before, boolean spam, double weight) {}

    static Calibration of(List<Prediction> unseen) {
        double slope = 1;
        double intercept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double ofSlope = DOUBT * (slope - 1);
            double ofIntercept = DOUBT * intercept;
            double bySlopes = DOUBT;
            double byBoth = 0;
            double byIntercepts = DOUBT;
            for (Prediction prediction : unseen) {
                double chance = 1 / (1 + Math.exp(-(prediction.before + slope * prediction.learned + intercept)));
                double excess = prediction.weight * (chance - (prediction.spam ? 1 : 0));
                double curve = prediction.weight * Math.max(1e-6, chance * (1 - chance));
                ofSlope += excess * prediction.learned;
                ofIntercept += excess;
                bySlopes += curve * prediction.learned * prediction.learned;
                byBoth += curve * prediction.learned;
                byIntercepts += curve;
            }
            double determinant = bySlopes * byIntercepts - byBoth * byBoth;
            double step = clamp((byIntercepts * ofSlope - byBoth * ofIntercept) / determinant);
            slope = Math.min(STEEPEST, Math.max(0, slope - step));
            intercept -= clamp((bySlopes * ofIntercept - byBoth * ofSlope) / determinant);
        }
        return new Calibration(slope, intercept);
    }

    double of(double learned) {
        return slope * learned + intercept;
    }

    private static double clamp(double step) {
        return Double.isFinite(step) ? Math.max(-0.5, Math.min(0.5, step)) : 0;
    }
}
