package dev.rejoinder.bench.learners;

import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.screening.FeatureVector;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A way to learn. */
interface Contender {
    /** Its name and settings, for the table. */
    String name();

    /** What it makes of a comment, greater for spam, after it has seen these. */
    ToDoubleFunction<FeatureVector> learn(List<Example> examples);
}
