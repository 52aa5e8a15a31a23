package dev.rejoinder.learning.classifier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much lessons of either kind cost, after {@link SampleWeights} has bounded their teachers. Where nearly all lessons are of spam nothing says
 * what makes it spam: of a blog that only reports what was missed, words that everybody uses, and that a comment is one, would carry the
 * weights, until all is spam. So lessons of spam together cost at most five full ones more than those of good comments, and where they
 * do cost more {@link BackgroundHam} comments stand in for the good ones that are missing. Not the other way round: most comments are good,
 * and whoever teaches only that has spam missed, as it was before anything was taught, and no good comment held. Who is bounded as a
 * teacher stays so; spam may then weigh a little more.
 */
public final class ClassBalance {
    /** Of spam over good comments: with less a kind of spam among many others is lost, with more good comments are. */
    static final double MOST_SURPLUS = 5 * SampleWeights.FULL;

    /** What stands in outweighs the surplus of spam, since most comments anywhere are good. */
    static final double STANDING_IN = 2;

    private static final int MOST_ROUNDS = 10;
    private static final double TOLERANCE = 1e-3;
    private static final List<String> SOMEBODY = List.of("somebody");

    private final Map<List<String>, Integer> spam;
    private final Map<List<String>, Integer> good;
    private double ofSpam = 1;
    private SampleWeights costs;

    private ClassBalance(Map<List<String>, Integer> spam, Map<List<String>, Integer> good) {
        this.spam = sorted(spam);
        this.good = sorted(good);
        this.costs = costs();
    }

    /**
     * Of so many lessons.
     *
     * @param spam how many lessons of spam have these very teachers, each list sorted
     * @param good the same of good comments
     */
    public static ClassBalance of(Map<List<String>, Integer> spam, Map<List<String>, Integer> good) {
        ClassBalance classBalance = new ClassBalance(spam, good);
        for (int round = 0; round < MOST_ROUNDS && classBalance.lowerSpam(); round++) {}
        return classBalance;
    }

    /** Of so many lessons by one teacher. */
    public static ClassBalance of(int spam, int good) {
        return of(Map.of(SOMEBODY, spam), Map.of(SOMEBODY, good));
    }

    /** What a lesson of these teachers costs. */
    public double of(boolean isSpam, List<String> teachers) {
        return costs.of(teachers) * (isSpam ? ofSpam : 1);
    }

    /** What a lesson costs where one teacher taught all. */
    public double of(boolean isSpam) {
        return of(isSpam, SOMEBODY);
    }

    /** What all together cost that stand in for good comments. */
    public double standIns() {
        return STANDING_IN * Math.max(0, Math.min(MOST_SURPLUS, total(spam) * ofSpam - total(good)));
    }

    /** Whether any lesson costs so many times more or less than by another balance. */
    public boolean differs(ClassBalance before, double times) {
        return differs(before, before.spam, true, times) || differs(before, before.good, false, times);
    }

    private boolean differs(ClassBalance before, Map<List<String>, Integer> lessons, boolean isSpam, double times) {
        return lessons.keySet().stream()
                .mapToDouble(teachers -> of(isSpam, teachers) / before.of(isSpam, teachers))
                .anyMatch(ratio -> ratio > times || ratio * times < 1);
    }

    /** False if it costs no more than it may. */
    private boolean lowerSpam() {
        double allowed = total(good) + MOST_SURPLUS;
        double now = total(spam) * ofSpam;
        if (now <= allowed * (1 + TOLERANCE)) {
            return false;
        }
        ofSpam *= allowed / now;
        costs = costs();
        return true;
    }

    private SampleWeights costs() {
        Map<List<String>, Double> weights = sorted(Map.of());
        spam.forEach((teachers, some) -> weights.merge(teachers, some * ofSpam, Double::sum));
        good.forEach((teachers, some) -> weights.merge(teachers, (double) some, Double::sum));
        return SampleWeights.of(weights);
    }

    private double total(Map<List<String>, Integer> lessons) {
        return lessons.entrySet().stream()
                .mapToDouble(each -> each.getValue() * costs.of(each.getKey()))
                .sum();
    }

    /** So that sums of the same are the same to the bit. */
    private static <T> Map<List<String>, T> sorted(Map<List<String>, T> lessons) {
        Map<List<String>, T> sorted = new TreeMap<>(Comparator.comparing(List::toString));
        sorted.putAll(lessons);
        return sorted;
    }
}
