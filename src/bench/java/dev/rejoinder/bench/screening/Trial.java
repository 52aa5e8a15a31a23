package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** One file as one site: what it is judged by cold, and after its moderators decided on all of the training side. */
final class Trial {
    private static final int PARTS = 5;
    private static final BackgroundHam EVERYDAY = BackgroundHam.shipped();

    private final String file;
    private final String fields;
    private final List<Judged> train;
    private final List<Judged> test;
    private final Results results;

    Trial(String file, String fields, List<Judged> train, List<Judged> test, Results results) {
        this.file = file;
        this.fields = fields;
        this.train = train;
        this.test = test;
        this.results = results;
    }

    static ModelParameters taught(List<Judged> by) {
        int spam = (int) by.stream().filter(Judged::spam).count();
        ClassBalance classBalance = ClassBalance.of(spam, by.size() - spam);
        return ModelParameters.from(
                by.stream().map(judged -> judged.example(classBalance)).toList(),
                EVERYDAY.examples(by.get(0).prior(), classBalance.standIns()));
    }

    void run() {
        counts();
        ModelParameters cold = ModelParameters.from(List.of());
        tell("cold", cold, ranking(train, judged -> judged.by(cold)));
        if (has(train, true) && has(train, false)) {
            ModelParameters warm = taught(train);
            tell("taught", warm, crossValidated());
            Reliability all = new Reliability();
            for (Judged judged : test) {
                all.add(1 / (1 + Math.exp(-judged.by(warm))), judged.spam());
            }
            all.tell(results, file, Results.ALL, fields);
            new Curve(file, fields, train, test, results).run();
        }
    }

    private void counts() {
        sources().forEach((source, rows) -> {
            long spam = rows.stream().filter(Judged::spam).count();
            results.add(file, source, fields, "rows.spam", (double) spam);
            results.add(file, source, fields, "rows.ham", (double) (rows.size() - spam));
        });
    }

    /** What each part of the training side looks like to a model taught by the other parts. */
    private Ranking crossValidated() {
        Ranking unseen = new Ranking();
        for (int part = 0; part < PARTS; part++) {
            List<Judged> others = new ArrayList<>();
            List<Judged> left = new ArrayList<>();
            for (Judged judged : train) {
                (Math.floorMod(judged.row().id().hashCode() * 31, PARTS) == part ? left : others).add(judged);
            }
            if (has(others, true) && has(others, false)) {
                ModelParameters model = taught(others);
                left.forEach(judged -> unseen.add(judged.by(model), judged.spam()));
            }
        }
        return unseen;
    }

    private void tell(String stage, ModelParameters model, Ranking chosenOn) {
        sources().forEach((source, rows) -> {
            Ranking ranking = ranking(rows, judged -> judged.by(model));
            String name = stage + ".";
            if (ranking.ham() > 0 && ranking.spam() > 0) {
                add(source, name + "auc", ranking.auc());
                add(source, name + "fp-at-95%-recall", ranking.falsePositivesAtRecall(0.95));
                add(source, name + "recall-at-1%-fp.own", ranking.recall(ranking.threshold(0.01)));
            }
            honest(source, name, ranking, chosenOn, 0.01, "1%");
            honest(source, name, ranking, chosenOn, 0.005, "0.5%");
            byDefault(source, name, rows, model, ranking);
        });
    }

    /** At the threshold that lets through so much on the training side. */
    private void honest(String source, String name, Ranking ranking, Ranking chosenOn, double allowed, String label) {
        if (chosenOn.ham() == 0) {
            return;
        }
        double threshold = chosenOn.threshold(allowed);
        if (ranking.spam() > 0) {
            add(source, name + "recall-at-" + label + "-fp", ranking.recall(threshold));
            add(source, name + "precision-at-" + label + "-fp", ranking.precision(threshold));
        }
        if (ranking.ham() > 0) {
            add(source, name + "fp-at-" + label + "-fp", ranking.falsePositives(threshold));
        }
    }

    /** What becomes of them with a site's settings when it has changed nothing. */
    private void byDefault(String source, String name, List<Judged> rows, ModelParameters model, Ranking ranking) {
        int[] held = new int[2];
        int[] spam = new int[2];
        for (Judged judged : rows) {
            Assessment assessment = judged.screened(model);
            int kind = judged.spam() ? 1 : 0;
            held[kind] += assessment.verdict() == Verdict.CLEAN ? 0 : 1;
            spam[kind] += assessment.verdict() == Verdict.SPAM ? 1 : 0;
        }
        if (ranking.ham() > 0) {
            add(source, name + "default.ham-held-or-spam", held[0] / (double) ranking.ham());
            add(source, name + "default.ham-spam", spam[0] / (double) ranking.ham());
        }
        if (ranking.spam() > 0) {
            double recall = held[1] / (double) ranking.spam();
            double precision = held[0] + held[1] == 0 ? 1 : held[1] / (double) (held[0] + held[1]);
            add(source, name + "default.recall", recall);
            add(source, name + "default.precision", precision);
            add(source, name + "default.f1", recall == 0 ? 0 : 2 * recall * precision / (recall + precision));
            add(source, name + "default.spam-spam", spam[1] / (double) ranking.spam());
        }
    }

    private void add(String source, String metric, double value) {
        results.add(file, source, fields, metric, value);
    }

    private Map<String, List<Judged>> sources() {
        Map<String, List<Judged>> sources = new TreeMap<>();
        sources.put(Results.ALL, test);
        test.forEach(judged -> sources.computeIfAbsent(judged.row().source(), source -> new ArrayList<>())
                .add(judged));
        return sources;
    }

    static Ranking ranking(List<Judged> rows, ToDoubleFunction<Judged> score) {
        Ranking ranking = new Ranking();
        rows.forEach(judged -> ranking.add(score.applyAsDouble(judged), judged.spam()));
        return ranking;
    }

    static boolean has(List<Judged> rows, boolean spam) {
        return rows.stream().anyMatch(judged -> judged.spam() == spam);
    }
}
