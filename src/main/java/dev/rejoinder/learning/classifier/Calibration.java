package dev.rejoinder.learning.classifier;

import java.util.List;

/**
 * How far what was learned can be trusted: what it says of comments it has not seen, times a slope, plus an intercept,
 * is log-odds that come true as often as they say. Platt, "Probabilistic outputs for support vector machines" (1999), on
 * top of what is known already, and held near 1 and 0 while little has been seen.
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
     * What a model that had not seen the comment said of it.
     *
     * @param weight how much it counts, 1 for a whole comment
     */
    record Said(double learned, double before, boolean spam, double weight) {}

    static Calibration of(List<Said> unseen) {
        double slope = 1;
        double intercept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double ofSlope = DOUBT * (slope - 1);
            double ofIntercept = DOUBT * intercept;
            double bySlopes = DOUBT;
            double byBoth = 0;
            double byIntercepts = DOUBT;
            for (Said said : unseen) {
                double chance = 1 / (1 + Math.exp(-(said.before + slope * said.learned + intercept)));
                double excess = said.weight * (chance - (said.spam ? 1 : 0));
                double curve = said.weight * Math.max(1e-6, chance * (1 - chance));
                ofSlope += excess * said.learned;
                ofIntercept += excess;
                bySlopes += curve * said.learned * said.learned;
                byBoth += curve * said.learned;
                byIntercepts += curve;
            }
            double determinant = bySlopes * byIntercepts - byBoth * byBoth;
            double step = bounded((byIntercepts * ofSlope - byBoth * ofIntercept) / determinant);
            slope = Math.min(STEEPEST, Math.max(0, slope - step));
            intercept -= bounded((bySlopes * ofIntercept - byBoth * ofSlope) / determinant);
        }
        return new Calibration(slope, intercept);
    }

    double of(double learned) {
        return slope * learned + intercept;
    }

    private static double bounded(double step) {
        return Double.isFinite(step) ? Math.max(-0.5, Math.min(0.5, step)) : 0;
    }
}
