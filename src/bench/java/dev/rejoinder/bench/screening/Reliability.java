package dev.rejoinder.bench.screening;

import java.util.Locale;

/** Whether what is said to be spam with some probability is spam as often: comments by probability, in ten bins. */
final class Reliability {
    private static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] spam = new int[BINS];
    private final double[] said = new double[BINS];
    private double squares;
    private int all;

    void add(double probability, boolean isSpam) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        count[bin]++;
        spam[bin] += isSpam ? 1 : 0;
        said[bin] += probability;
        squares += Math.pow(probability - (isSpam ? 1 : 0), 2);
        all++;
    }

    /** The mean square of what was said less what was true (Brier, 1950). */
    double brier() {
        return squares / all;
    }

    /** By how much what was said and what was true differ, over all bins: expected calibration error. */
    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - spam[bin]);
        }
        return error / all;
    }

    void tell(Results results, String file, String source, String fields) {
        results.add(file, source, fields, "calibration.brier", brier());
        results.add(file, source, fields, "calibration.error", error());
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                String name = String.format(Locale.ROOT, "calibration.%.1f.", bin / 10.0);
                results.add(file, source, fields, name + "comments", count[bin]);
                results.add(file, source, fields, name + "said", said[bin] / count[bin]);
                results.add(file, source, fields, name + "true", spam[bin] / (double) count[bin]);
            }
        }
    }
}
