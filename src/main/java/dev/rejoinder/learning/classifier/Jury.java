package dev.rejoinder.learning.classifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Teachers by whose lessons the next one is judged. A model of theirs says how far towards spam or good comments each lesson of the next one
 * stands, where 1 is as far as their own of that kind stand on the average when the model has not seen them. Only what stands clearly on
 * one side counts: a report of spam that was missed stands near the middle, or it would not have been missed.
 */
final class Jury {
    /** Of each kind; fewer say nothing of what either looks like. */
    private static final int LEAST = 10;

    /** Half-way from the middle. */
    private static final double CLEAR = 0.5;

    /** One lesson more that contradicts has all count a third. */
    private static final double HARSHNESS = 2;

    /** The model is made anew when there are so many times as many lessons. */
    private static final double GROWN = 1.1;

    private final List<Example> lessons = new ArrayList<>();
    private float[] weights = {};
    private int learnedFrom;
    private double middle;
    private double reach;

    /** Takes a teacher in who is trusted so much. */
    void seat(List<Example> theirs, double trust) {
        theirs.forEach(lesson ->
                lessons.add(new Example(lesson.vector(), lesson.spam(), lesson.before(), Example.COST * trust)));
    }

    /** From 1, unless more lessons clearly contradict than agree, down to nothing nearly where very many do. */
    double trust(List<Example> theirs) {
        if (!learn()) {
            return 1;
        }
        int contradict = 0;
        for (Example lesson : theirs) {
            double place = lesson.sign() * (lesson.vector().dot(weights) - middle) / reach;
            contradict += place < -CLEAR ? 1 : place > CLEAR ? -1 : 0;
        }
        return 1 / (1 + HARSHNESS * Math.max(0, contradict));
    }

    /** False if there is too little to learn from. */
    private boolean learn() {
        long spam = lessons.stream().filter(Example::spam).count();
        if (Math.min(spam, lessons.size() - spam) < LEAST) {
            return false;
        }
        if (lessons.size() > GROWN * learnedFrom) {
            weights = LogisticRegression.learn(lessons);
            learnedFrom = lessons.size();
            measure();
        }
        return reach > 0;
    }

    /** Where unseen lessons of either kind stand: each half as a model of the other half sees it. */
    private void measure() {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int half = 0; half < 2; half++) {
            float[] others = LogisticRegression.learn(half(1 - half));
            for (Example lesson : half(half)) {
                int kind = lesson.spam() ? 1 : 0;
                sums[kind] += lesson.vector().dot(others);
                counts[kind]++;
            }
        }
        double ofSpam = sums[1] / counts[1];
        double ofGood = sums[0] / counts[0];
        middle = (ofSpam + ofGood) / 2;
        reach = (ofSpam - ofGood) / 2;
    }

    /** Every other one of either kind. */
    private List<Example> half(int half) {
        int[] seen = new int[2];
        return lessons.stream()
                .filter(lesson -> seen[lesson.spam() ? 1 : 0]++ % 2 == half)
                .toList();
    }
}
