package dev.rejoinder.learning;

import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Features;
import java.util.ArrayList;
import java.util.List;

/** Comments to learn from. */
public final class Taught {
    private static final double BEFORE = -3;

    private Taught() {}

    public static Features features(String text) {
        return Features.of(new Candidate(text, null, null, null, 0), List.of());
    }

    public static FeatureVector vector(String text) {
        return features(text).vector();
    }

    static Example spam(String text) {
        return new Example(vector(text), true, BEFORE, Example.COST);
    }

    static Example ham(String text) {
        return new Example(vector(text), false, BEFORE, Example.COST);
    }

    /** So many about gardens, and as many that sell jerseys. */
    public static List<Example> garden(int ofEach) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            examples.add(ham("My roses in bed " + i + " have black spots, what helps?"));
            examples.add(spam("Cheap jerseys wholesale, offer " + i + " only today"));
        }
        return examples;
    }
}
