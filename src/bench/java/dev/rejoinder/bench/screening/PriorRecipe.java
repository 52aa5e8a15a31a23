package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.LogisticRegression;
import dev.rejoinder.screening.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * How the shipped prior is learned: from what is said only, so that neither length nor layout of the collections' texts counts; from
 * collections whose licences let weights learned from them be shipped; from good texts joined to longer ones, since most of these
 * collections are short; and from flattery spun of public templates.
 */
final class PriorRecipe {
    /** By the beginning of a row's source. All others are for measuring only. */
    private static final List<String> LICENSED = List.of("tubespam-", "sms", "tgspam", "ham-germeval", "ham-cold");

    private static final double COST = 5;
    private static final int USUAL = 100;
    private static final int SPUN = 200;
    private static final int MOST_JOINED = 8;
    private static final long SEED = 20_261_124L;

    private PriorRecipe() {}

    static boolean mayTeach(Labelled row) {
        return collection(row).isPresent();
    }

    /** Which of these collections a row is of; none if it may not teach. */
    static Optional<String> collection(Labelled row) {
        return LICENSED.stream().filter(row.source()::startsWith).findFirst();
    }

    static BaseModel learn(List<Labelled> rows) {
        List<Labelled> all = new ArrayList<>(rows);
        all.addAll(joined(rows));
        all.addAll(Spinning.texts(SPUN));
        return BaseModel.of(LogisticRegression.learn(examples(all)));
    }

    /** Of a kind that has many rows each counts less, so that none of them decides alone what spam is. */
    private static List<Example> examples(List<Labelled> rows) {
        Map<String, Integer> sizes = new TreeMap<>();
        rows.forEach(row -> sizes.merge(row.source() + row.spam(), 1, Integer::sum));
        List<Example> examples = new ArrayList<>();
        for (Labelled row : rows) {
            int size = sizes.getOrDefault(row.source() + row.spam(), USUAL);
            Judged judged = Judged.of(row, false, BaseModel.none());
            examples.add(new Example(
                    Features.of(judged.candidate(), List.of()).words(),
                    row.spam(),
                    judged.heuristics(),
                    COST / Math.sqrt(size / (double) USUAL)));
        }
        return examples;
    }

    /** Texts of two to eight good ones of the same collection, half as many as there are. */
    private static List<Labelled> joined(List<Labelled> rows) {
        Map<String, List<Labelled>> collections = new TreeMap<>();
        for (Labelled row : rows) {
            if (!row.spam()) {
                String collection = collection(row).orElse("");
                collections
                        .computeIfAbsent(collection, name -> new ArrayList<>())
                        .add(row);
            }
        }
        Random random = new Random(SEED);
        List<Labelled> joined = new ArrayList<>();
        collections.forEach((name, good) -> {
            for (int i = 0; i < good.size() / 2; i++) {
                StringBuilder text = new StringBuilder();
                int parts = 2 + random.nextInt(MOST_JOINED - 1);
                for (int part = 0; part < parts; part++) {
                    text.append(good.get(random.nextInt(good.size())).text())
                            .append(random.nextInt(4) == 0 ? "\n\n" : " ");
                }
                joined.add(new Labelled(
                        "joined-" + name + i, "joined-" + name, text.toString().strip(), null, null, false));
            }
        });
        return joined;
    }
}
