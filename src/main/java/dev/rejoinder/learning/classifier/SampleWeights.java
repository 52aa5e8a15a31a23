package dev.rejoinder.learning.classifier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much each lesson costs, so that nobody teaches a site's model all alone once there are others: what one teacher's
 * lessons cost together is never more than half of what all cost. A teacher of whom every single lesson is has nobody to be
 * measured by, and is not bounded. Where a lesson has teachers of more than two kinds there may be no such costs but none at
 * all; then it is as near to half as can be.
 */
final class SampleWeights {
    /** Of one lesson whose teachers need no bounds. */
    static final double FULL = Example.COST;

    private static final int MOST_ROUNDS = 400;

    /** In these rounds lessons of two teachers who were both over the half vanish quickly, where otherwise they would slowly. */
    private static final int HURRY_FROM = 100;

    private static final int HURRY_UNTIL = 200;
    private static final double HURRY = 0.5;

    private static final double TOLERANCE = 1e-9;

    /** Less than this is as good as nothing, and still more than 0. */
    private static final double LEAST = 1e-9;

    private final Map<List<String>, Share> shares;

    /** Lessons of the same teachers. */
    private static final class Share {
        private final double lessons;
        private double factor = 1;

        Share(double lessons) {
            this.lessons = lessons;
        }

        double weight() {
            return lessons * factor;
        }
    }

    private SampleWeights(Map<List<String>, ? extends Number> lessons) {
        shares = new TreeMap<>(Comparator.comparing(List::toString));
        lessons.forEach((teachers, some) -> shares.put(teachers, new Share(some.doubleValue())));
    }

    /**
     * Of so many lessons.
     *
     * @param lessons how many have these very teachers, each list sorted; a part of one, where not all cost the same to begin with
     */
    static SampleWeights of(Map<List<String>, ? extends Number> lessons) {
        SampleWeights sampleWeights = new SampleWeights(lessons);
        Set<String> met = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS && sampleWeights.lower(met, round); round++) {}
        return sampleWeights;
    }

    /** What a lesson of these teachers costs. */
    double of(List<String> teachers) {
        Share share = shares.get(teachers);
        return share == null ? FULL : FULL * Math.max(LEAST, share.factor);
    }

    /** Lowers the heaviest teacher to what all others are together; false if nobody is heavier. */
    private boolean lower(Set<String> met, int round) {
        Map<String, Double> theirs = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        double all = 0;
        for (Map.Entry<List<String>, Share> each : shares.entrySet()) {
            double weight = each.getValue().weight();
            all += weight;
            for (String teacher : each.getKey()) {
                theirs.merge(teacher, weight, Double::sum);
                kinds.merge(teacher, 1, Integer::sum);
            }
        }
        String heaviest = null;
        double most = all * (0.5 + TOLERANCE);
        for (Map.Entry<String, Double> each : theirs.entrySet()) {
            if (each.getValue() > most && kinds.getOrDefault(each.getKey(), 0) < shares.size()) {
                heaviest = each.getKey();
                most = each.getValue();
            }
        }
        if (heaviest == null) {
            return false;
        }
        met.add(heaviest);
        scale(heaviest, (all - most) / most, round >= HURRY_FROM && round < HURRY_UNTIL ? met : Set.of());
        return true;
    }

    private void scale(String teacher, double factor, Set<String> hurried) {
        double greatest = 0;
        for (Map.Entry<List<String>, Share> each : shares.entrySet()) {
            Share share = each.getValue();
            if (each.getKey().contains(teacher)) {
                boolean hurry = each.getKey().stream().filter(hurried::contains).count() > 1;
                share.factor *= hurry ? factor * HURRY : factor;
            }
            greatest = Math.max(greatest, share.factor);
        }
        for (Share share : shares.values()) {
            share.factor /= greatest;
        }
    }
}
