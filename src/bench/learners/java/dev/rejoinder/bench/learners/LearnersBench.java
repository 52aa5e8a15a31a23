package dev.rejoinder.bench.learners;

import dev.rejoinder.bench.screening.Folder;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.screening.FeatureVector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Every contender on every file of {@code -Ddata=}, cross-validated in five parts, text only, without heuristics' weights or a prior: recall
 * at 1 % false positives and AUC of what each part looks like to one taught by the others; seconds to learn a file, microseconds to judge.
 */
public final class LearnersBench {
    private static final int PARTS = 5;

    private LearnersBench() {}

    public static void main(String... arguments) throws IOException {
        Map<String, List<Example>> files = Folder.examples(Path.of(System.getProperty("data")));
        List<Contender> contenders = List.of(
                new Own.Dual(),
                new Own.AdaGrad(),
                new Own.Ftrl(),
                new Own.Bayes(),
                new Tribuo(),
                new OpenNlp("MAXENT", 50),
                new OpenNlp("NAIVEBAYES", 1));
        System.out.println("| learner | " + String.join(" | ", files.keySet()) + " | learns in s | judges in us |");
        System.out.println("|---|" + "---|".repeat(files.size() + 2));
        for (Contender contender : contenders) {
            System.out.println(row(contender, files));
        }
    }

    private static String row(Contender contender, Map<String, List<Example>> files) {
        StringBuilder row = new StringBuilder("| ").append(contender.name()).append(" |");
        double learning = 0;
        double judging = 0;
        int judged = 0;
        for (List<Example> examples : files.values()) {
            double[] scores = new double[examples.size()];
            for (int part = 0; part < PARTS; part++) {
                List<Example> others = new ArrayList<>();
                for (int i = 0; i < examples.size(); i++) {
                    if (i % PARTS != part) {
                        others.add(examples.get(i));
                    }
                }
                long start = System.nanoTime();
                ToDoubleFunction<FeatureVector> learned = contender.learn(others);
                learning += (System.nanoTime() - start) / 1e9 / PARTS;
                start = System.nanoTime();
                for (int i = part; i < scores.length; i += PARTS) {
                    scores[i] = learned.applyAsDouble(examples.get(i).vector());
                    judged++;
                }
                judging += System.nanoTime() - start;
            }
            row.append(String.format(Locale.ROOT, " %.3f, %.4f |", recall(scores, examples), auc(scores, examples)));
        }
        return row.append(String.format(Locale.ROOT, " %.2f | %.1f |", learning, judging / 1e3 / judged))
                .toString();
    }

    private static double recall(double[] scores, List<Example> examples) {
        double[] ham = java.util.stream.IntStream.range(0, scores.length)
                .filter(i -> !examples.get(i).spam())
                .mapToDouble(i -> scores[i])
                .sorted()
                .toArray();
        double threshold = ham[ham.length - 1 - ham.length / 100];
        long spam = examples.stream().filter(Example::spam).count();
        long found = java.util.stream.IntStream.range(0, scores.length)
                .filter(i -> examples.get(i).spam() && scores[i] > threshold)
                .count();
        return found / (double) spam;
    }

    private static double auc(double[] scores, List<Example> examples) {
        double[] ham = new double[scores.length];
        int hams = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!examples.get(i).spam()) {
                ham[hams++] = scores[i];
            }
        }
        Arrays.sort(ham, 0, hams);
        double above = 0;
        for (int i = 0; i < scores.length; i++) {
            if (examples.get(i).spam()) {
                int at = Arrays.binarySearch(ham, 0, hams, scores[i]);
                above += at < 0 ? -at - 1 : at + 0.5;
            }
        }
        return above / ((double) hams * (scores.length - hams));
    }
}
