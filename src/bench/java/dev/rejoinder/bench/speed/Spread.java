package dev.rejoinder.bench.speed;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of some figures, and the smallest and largest of them. */
record Spread(double median, double least, double most) {
    /** @throws IllegalArgumentException of no figures */
    static Spread of(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is no median of nothing");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The smallest figure that so many per cent of them do not exceed (nearest rank); 0 of none. */
    static double percentile(double[] figures, double percent) {
        if (figures.length == 0) {
            return 0;
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    /** Median and range in a format for one figure. */
    String as(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ")", median, least, most);
    }
}
