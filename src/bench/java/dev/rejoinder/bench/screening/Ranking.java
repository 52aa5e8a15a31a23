package dev.rejoinder.bench.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Comments by how much they look like spam. */
final class Ranking {
    private final List<Score> scores = new ArrayList<>();
    private long spam;

    record Score(double value, boolean spam) {}

    void add(double value, boolean isSpam) {
        scores.add(new Score(value, isSpam));
        spam += isSpam ? 1 : 0;
    }

    long spam() {
        return spam;
    }

    long ham() {
        return scores.size() - spam;
    }

    /** The chance that a spam ranks above a good comment; those alike count half (Mann and Whitney). */
    double auc() {
        scores.sort(Comparator.comparingDouble(Score::value));
        double above = 0;
        long hamBelow = 0;
        int i = 0;
        while (i < scores.size()) {
            int end = i;
            long spamHere = 0;
            while (end < scores.size() && scores.get(end).value == scores.get(i).value) {
                spamHere += scores.get(end).spam ? 1 : 0;
                end++;
            }
            long hamHere = end - i - spamHere;
            above += spamHere * (hamBelow + hamHere / 2.0);
            hamBelow += hamHere;
            i = end;
        }
        return above / ((double) spam() * ham());
    }

    /** The lowest threshold at which no more than this share of the good comments is taken for spam; what is at it or above is taken. */
    double threshold(double falsePositives) {
        double[] good = scores.stream()
                .filter(score -> !score.spam)
                .mapToDouble(Score::value)
                .sorted()
                .toArray();
        int allowed = (int) Math.floor(falsePositives * good.length);
        // Just above the first good comment that is one too many.
        return good.length == 0 ? Double.NEGATIVE_INFINITY : Math.nextUp(good[good.length - 1 - allowed]);
    }

    /** The share of spam at the threshold or above. */
    double recall(double threshold) {
        return taken(threshold, true) / (double) spam();
    }

    /** The share of good comments at the threshold or above. */
    double falsePositives(double threshold) {
        return taken(threshold, false) / (double) ham();
    }

    /** The share of what is taken that is spam; 1 when nothing is taken. */
    double precision(double threshold) {
        long right = taken(threshold, true);
        long all = right + taken(threshold, false);
        return all == 0 ? 1 : right / (double) all;
    }

    /** The share of good comments taken for spam when this share of the spam is. */
    double falsePositivesAtRecall(double recall) {
        double[] bad = scores.stream()
                .filter(Score::spam)
                .mapToDouble(Score::value)
                .sorted()
                .toArray();
        int missed = (int) Math.floor((1 - recall) * bad.length);
        return falsePositives(bad[missed]);
    }

    private long taken(double threshold, boolean isSpam) {
        return scores.stream()
                .filter(score -> score.spam == isSpam && score.value >= threshold)
                .count();
    }
}
