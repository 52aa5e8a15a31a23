package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.ModelParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How fast it learns: after so many decisions, half of them on spam as far as there is enough of it, what it makes of the test side; the
 * threshold is chosen on what of the training side was not taught. Each figure is the median over five draws.
 */
final class Curve {
    private static final int[] DECISIONS = {10, 50, 200, 1_000};
    private static final int DRAWS = 5;

    private final String file;
    private final String fields;
    private final List<Judged> train;
    private final List<Judged> test;
    private final Results results;

    Curve(String file, String fields, List<Judged> train, List<Judged> test, Results results) {
        this.file = file;
        this.fields = fields;
        this.train = train;
        this.test = test;
        this.results = results;
    }

    void run() {
        for (int decisions : DECISIONS) {
            double[] recall = new double[DRAWS];
            double[] falsePositives = new double[DRAWS];
            double[] auc = new double[DRAWS];
            for (int draw = 0; draw < DRAWS; draw++) {
                List<Judged> taught = draw(decisions, draw);
                List<Judged> rest = new ArrayList<>(train);
                rest.removeAll(taught);
                if (!Trial.has(rest, false) || !Trial.has(test, true)) {
                    return;
                }
                ModelParameters model = Trial.taught(taught);
                double threshold =
                        Trial.ranking(rest, judged -> judged.by(model)).threshold(0.01);
                Ranking ranking = Trial.ranking(test, judged -> judged.by(model));
                recall[draw] = ranking.recall(threshold);
                falsePositives[draw] = ranking.falsePositives(threshold);
                auc[draw] = ranking.auc();
            }
            String name = "after." + decisions + ".";
            results.add(file, Results.ALL, fields, name + "recall-at-1%-fp", median(recall));
            results.add(file, Results.ALL, fields, name + "fp-at-1%-fp", median(falsePositives));
            results.add(file, Results.ALL, fields, name + "auc", median(auc));
        }
    }

    private List<Judged> draw(int decisions, int draw) {
        Random random = new Random(1_000L * decisions + draw);
        List<Judged> spam = shuffled(true, random);
        List<Judged> ham = shuffled(false, random);
        int ofSpam = Math.min(spam.size(), Math.max(decisions / 2, decisions - ham.size()));
        List<Judged> taught = new ArrayList<>(spam.subList(0, ofSpam));
        taught.addAll(ham.subList(0, Math.min(ham.size(), decisions - ofSpam)));
        Collections.shuffle(taught, random);
        return taught;
    }

    private List<Judged> shuffled(boolean spam, Random random) {
        List<Judged> rows = new ArrayList<>(
                train.stream().filter(judged -> judged.spam() == spam).toList());
        Collections.shuffle(rows, random);
        return rows;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
