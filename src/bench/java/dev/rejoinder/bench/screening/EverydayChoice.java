package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.BackgroundHam.Good;
import dev.rejoinder.learning.classifier.BaseModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which everyday comments are shipped: as many good ones of each collection that the prior is learned from, by chance, none very long. */
final class EverydayChoice {
    private static final int OF_EACH = 20;
    private static final int LONGEST = 1_000;
    private static final int SCATTER = 0x9E3779B1;

    private EverydayChoice() {}

    static BackgroundHam of(List<Labelled> rows) {
        Map<String, List<Labelled>> collections = new TreeMap<>();
        for (Labelled row : rows) {
            if (!row.spam() && row.text().length() <= LONGEST) {
                PriorRecipe.collection(row)
                        .ifPresent(collection -> collections
                                .computeIfAbsent(collection, name -> new ArrayList<>())
                                .add(row));
            }
        }
        List<Good> chosen = new ArrayList<>();
        collections
                .values()
                .forEach(good -> good.stream()
                        .sorted(Comparator.comparingInt(
                                        (Labelled row) -> row.id().hashCode() * SCATTER)
                                .thenComparing(Labelled::id))
                        .limit(OF_EACH)
                        .map(row -> Judged.of(row, false, BaseModel.none()))
                        .forEach(judged -> chosen.add(new Good(judged.vector(), judged.heuristics()))));
        return BackgroundHam.of(chosen);
    }
}
