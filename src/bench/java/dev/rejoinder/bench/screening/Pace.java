package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long one comment takes, one thread, the machine warm. */
final class Pace {
    private static final int LONG = 10_000;
    private static final int LONG_ONES = 300;
    private static final int ROUNDS = 3;

    private final Results results;

    Pace(Results results) {
        this.results = results;
    }

    void measure(List<Judged> rows, TrainedModel model) {
        tell("all", rows.stream().map(Judged::candidate).toList(), model);
        tell("10000", longOnes(rows), model);
    }

    private void tell(String name, List<Candidate> candidates, TrainedModel model) {
        double[] best = {};
        for (int round = 0; round < ROUNDS; round++) {
            double[] taken = new double[candidates.size()];
            for (int i = 0; i < taken.length; i++) {
                long start = System.nanoTime();
                Judged.SCREENING.screen(candidates.get(i), Circumstances.none(), Judged.SETTINGS, model);
                taken[i] = (System.nanoTime() - start) / 1_000.0;
            }
            Arrays.sort(taken);
            best = best.length == 0 || taken[taken.length / 2] < best[best.length / 2] ? taken : best;
        }
        results.add(Results.ALL, Results.ALL, "pace", name + ".median-us", best[best.length / 2]);
        results.add(Results.ALL, Results.ALL, "pace", name + ".p99-us", best[(int) (best.length * 0.99)]);
    }

    /** Comments of the length that a site takes at most, put together from those given. */
    private static List<Candidate> longOnes(List<Judged> rows) {
        List<Candidate> longOnes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int next = 0;
        while (longOnes.size() < LONG_ONES) {
            text.append(rows.get(next++ * 7 % rows.size()).candidate().text()).append("\n\n");
            if (text.length() >= LONG) {
                longOnes.add(new Candidate(text.substring(0, LONG), "Ann", "https://example.com/ann", "A page", 0));
                text.setLength(0);
            }
        }
        return longOnes;
    }
}
