package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which prior judges a row. The one under test may have learned from rows of the training side, and would be surer of those than of any
 * comment a site will ever see; so they are judged by priors made in the same way without them, in five parts.
 */
final class Priors {
    private static final int PARTS = 5;

    private final BaseModel tested;
    private final List<BaseModel> without;

    Priors(BaseModel tested, List<Labelled> train) {
        this.tested = tested;
        List<Labelled> known = train.stream().filter(PriorRecipe::mayTeach).toList();
        this.without = known.isEmpty()
                ? List.of()
                : IntStream.range(0, PARTS)
                        .mapToObj(part -> PriorRecipe.learn(
                                known.stream().filter(row -> part(row) != part).toList()))
                        .toList();
    }

    BaseModel tested() {
        return tested;
    }

    BaseModel unseen(Labelled row) {
        return PriorRecipe.mayTeach(row) && !without.isEmpty() ? without.get(part(row)) : tested;
    }

    List<Judged> training(List<Labelled> rows, boolean withAuthor) {
        List<Judged> judged = new ArrayList<>();
        rows.forEach(row -> judged.add(Judged.of(row, withAuthor, unseen(row))));
        return judged;
    }

    List<Judged> testing(List<Labelled> rows, boolean withAuthor) {
        return rows.stream().map(row -> Judged.of(row, withAuthor, tested)).toList();
    }

    private static int part(Labelled row) {
        return Math.floorMod((row.id().hashCode() * 0x9E3779B1) >>> 8, PARTS);
    }
}
