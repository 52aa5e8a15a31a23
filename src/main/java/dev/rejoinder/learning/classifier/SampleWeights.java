package dev.rejoinder.learning.classifier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much each lesson costs, so that nobody teaches a site's model all alone once there are others: what one teacher's lessons cost together
 * is never more than half of what all cost, once the others have taught enough to weigh against it. With fewer lessons than that nobody is
 * bounded by them, or a newcomer's first would have the site forget what it knows.
 *
 * <p>Of two who are weighed against each other the one with fewer lessons is raised before the other is lowered, for what a lesson may cost
 * hardly matters to what it teaches, as long as it is not too little.
 *
 * <p>A teacher of whom every single lesson is has nobody to be measured by, and is not bounded. Where a lesson has teachers of more than two
 * kinds there may be no such costs but none at all; then it is as near to half as can be.
 */
final class SampleWeights {
    /** Of one lesson whose teachers need no bounds. */
    static final double FULL = Example.COST;

    /** So many lessons of others are something to weigh against. */
    static final int ENOUGH = 50;

    /** How many times as much as in full a lesson costs at most. */
    static final double MOST_RAISED = 30;

    /** How steeply the bound comes down to half as the others' lessons become enough. */
    private static final int STEEPNESS = 3;

    private static final int MOST_ROUNDS = 400;

    /** In these rounds lessons of two teachers who were both over the half vanish quickly, where otherwise they would slowly. */
    private static final int HURRY_FROM = 100;

    private static final int HURRY_UNTIL = 200;
    private static final double HURRY = 0.5;

    private static final double TOLERANCE = 1e-9;

    /** Less than this is as good as nothing, and still more than 0. */
    private static final double LEAST = 1e-9;

    private final Map<List<String>, Share> shares = new TreeMap<>(Comparator.comparing(List::toString));
    private final Map<String, Double> taught = new TreeMap<>();
    private double all;
    private double raised = 1;

    /** Lessons of the same teachers. */
    private static final class Share {
        private final double weight;
        private double factor = 1;

        Share(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight * factor;
        }
    }

    private SampleWeights(Map<List<String>, ? extends Number> lessons, Map<List<String>, ? extends Number> weights) {
        weights.forEach((teachers, weight) -> shares.put(teachers, new Share(weight.doubleValue())));
        lessons.forEach((teachers, some) -> {
            all += some.doubleValue();
            teachers.forEach(teacher -> taught.merge(teacher, some.doubleValue(), Double::sum));
        });
    }

    /** Of so many lessons that all weigh the same to begin with. */
    static SampleWeights of(Map<List<String>, ? extends Number> lessons) {
        return of(lessons, lessons);
    }

    /**
     * Of so many lessons.
     *
     * @param lessons how many have these very teachers, each list sorted
     * @param weights what those weigh together to begin with, where a lesson does not weigh 1
     */
    static SampleWeights of(Map<List<String>, ? extends Number> lessons, Map<List<String>, ? extends Number> weights) {
        SampleWeights sampleWeights = new SampleWeights(lessons, weights);
        Set<String> met = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS && sampleWeights.lower(met, round); round++) {}
        sampleWeights.raise();
        return sampleWeights;
    }

    /** What a lesson of these teachers costs. */
    double of(List<String> teachers) {
        Share share = shares.get(teachers);
        return share == null ? FULL : FULL * Math.max(LEAST, share.factor * raised);
    }

    /** Lowers the heaviest teacher to what all others allow; false if nobody is heavier. */
    private boolean lower(Set<String> met, int round) {
        Map<String, Double> theirs = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<List<String>, Share> each : shares.entrySet()) {
            double weight = each.getValue().weight();
            sum += weight;
            for (String teacher : each.getKey()) {
                theirs.merge(teacher, weight, Double::sum);
                kinds.merge(teacher, 1, Integer::sum);
            }
        }
        String heaviest = null;
        double most = 0;
        for (Map.Entry<String, Double> each : theirs.entrySet()) {
            double allowed = allowed(each.getKey(), sum - each.getValue()) * (1 + TOLERANCE);
            boolean measured = kinds.getOrDefault(each.getKey(), 0) < shares.size();
            if (measured && each.getValue() > Math.max(most, allowed)) {
                heaviest = each.getKey();
                most = each.getValue();
            }
        }
        if (heaviest == null) {
            return false;
        }
        met.add(heaviest);
        double factor = allowed(heaviest, sum - most) / most;
        scale(heaviest, factor, round >= HURRY_FROM && round < HURRY_UNTIL ? met : Set.of());
        return true;
    }

    /** As much as the others, when those have taught enough; many times that when they have not. */
    private double allowed(String teacher, double others) {
        double lessons = Math.max(LEAST, all - taught.getOrDefault(teacher, 0.0));
        return others * Math.max(1, Math.pow(ENOUGH / lessons, STEEPNESS));
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

    /** Raises all together, until those who were lowered cost as much as in full again, or the others as much as a lesson may. */
    private void raise() {
        double least = shares.values().stream()
                .mapToDouble(share -> share.factor)
                .min()
                .orElse(1);
        raised = Math.min(MOST_RAISED, 1 / Math.max(LEAST, least));
    }
}
