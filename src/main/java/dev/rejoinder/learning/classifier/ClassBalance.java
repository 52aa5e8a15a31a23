package dev.rejoinder.learning.classifier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much lessons of either kind cost, each worth what its teacher is trusted, and no teacher more than {@link SampleWeights} allows. Where
 * nearly all lessons are of spam nothing says what makes it spam: of a blog that only reports what was missed, words that everybody uses, and
 * that a comment is one, would carry the weights, until all is spam. So lessons of spam together cost at most five full ones more than those of
 * good comments, and where they do cost more {@link BackgroundHam} comments stand in for the good ones that are missing. Not the other way
 * round: most comments are good, and whoever teaches only that has spam missed, as it was before anything was taught, and no good comment held.
 */
public final class ClassBalance {
    /** Of spam over good comments: with less a kind of spam among many others is lost, with more good comments are. */
    static final double MOST_SURPLUS = 5 * SampleWeights.FULL;

    /** What stands in outweighs the surplus of spam, since most comments anywhere are good. */
    static final double STANDING_IN = 2;

    private static final int HALVINGS = 40;
    private static final double TOLERANCE = 1e-9;
    private static final List<String> SOMEBODY = List.of("somebody");

    private final Map<List<String>, Double> spam;
    private final Map<List<String>, Double> good;
    private final TeacherTrust trust;
    private final double ofSpam;
    private final SampleWeights costs;

    /** @param ofSpam what a lesson of spam costs where one of a good comment costs 1 */
    private ClassBalance(
            Map<List<String>, Double> spam, Map<List<String>, Double> good, TeacherTrust trust, double ofSpam) {
        this.spam = spam;
        this.good = good;
        this.trust = trust;
        this.ofSpam = ofSpam;
        this.costs = SampleWeights.of(together(spam, good, 1), together(spam, good, ofSpam));
    }

    /**
     * Of so many lessons.
     *
     * @param spam how many lessons of spam have these very teachers, each list sorted
     * @param good the same of good comments
     * @param trust what a lesson of each is worth
     */
    public static ClassBalance of(
            Map<List<String>, Integer> spam, Map<List<String>, Integer> good, TeacherTrust trust) {
        Map<List<String>, Double> ofSpam = worth(spam, trust);
        Map<List<String>, Double> ofGood = worth(good, trust);
        // Never more than if nobody were bounded: who is heard more as a teacher is no reason to hear more of spam.
        double surplus = sum(ofGood) + MOST_SURPLUS / SampleWeights.FULL;
        double most = sum(ofSpam) > surplus ? surplus / sum(ofSpam) : 1;
        ClassBalance balance = new ClassBalance(ofSpam, ofGood, trust, most);
        if (balance.isFair()) {
            return balance;
        }
        double least = 0;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (least + most) / 2;
            if (balance.with(middle).isFair()) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return balance.with(least);
    }

    /** Of so many lessons by teachers who are all trusted. */
    public static ClassBalance of(Map<List<String>, Integer> spam, Map<List<String>, Integer> good) {
        return of(spam, good, TeacherTrust.FULL);
    }

    /** Of so many lessons by one teacher. */
    public static ClassBalance of(int spam, int good) {
        return of(Map.of(SOMEBODY, spam), Map.of(SOMEBODY, good));
    }

    /** What a lesson of these teachers costs. */
    public double of(boolean isSpam, List<String> teachers) {
        return trust.of(teachers) * costs.of(teachers) * (isSpam ? ofSpam : 1);
    }

    /** What a lesson costs where one teacher taught all. */
    public double of(boolean isSpam) {
        return of(isSpam, SOMEBODY);
    }

    /** What all together cost that stand in for good comments. */
    public double standIns() {
        return STANDING_IN * Math.max(0, Math.min(MOST_SURPLUS, surplus()));
    }

    /** Whether any lesson costs so many times more or less than by another balance. */
    public boolean differs(ClassBalance before, double times) {
        return differs(before, before.spam, true, times) || differs(before, before.good, false, times);
    }

    private boolean differs(ClassBalance before, Map<List<String>, Double> lessons, boolean isSpam, double times) {
        return lessons.keySet().stream()
                .mapToDouble(teachers -> of(isSpam, teachers) / before.of(isSpam, teachers))
                .anyMatch(ratio -> ratio > times || ratio * times < 1);
    }

    private ClassBalance with(double share) {
        return new ClassBalance(spam, good, trust, share);
    }

    private boolean isFair() {
        return surplus() <= MOST_SURPLUS * (1 + TOLERANCE);
    }

    private double surplus() {
        return cost(spam) * ofSpam - cost(good);
    }

    private double cost(Map<List<String>, Double> lessons) {
        return lessons.entrySet().stream()
                .mapToDouble(each -> each.getValue() * costs.of(each.getKey()))
                .sum();
    }

    private static double sum(Map<List<String>, Double> lessons) {
        return lessons.values().stream().mapToDouble(each -> each).sum();
    }

    private static Map<List<String>, Double> together(
            Map<List<String>, Double> spam, Map<List<String>, Double> good, double ofSpam) {
        Map<List<String>, Double> together = sorted();
        spam.forEach((teachers, some) -> together.merge(teachers, some * ofSpam, Double::sum));
        good.forEach((teachers, some) -> together.merge(teachers, some, Double::sum));
        return together;
    }

    private static Map<List<String>, Double> worth(Map<List<String>, Integer> lessons, TeacherTrust trust) {
        Map<List<String>, Double> worth = sorted();
        lessons.forEach((teachers, some) -> worth.put(teachers, some * trust.of(teachers)));
        return worth;
    }

    /** So that sums of the same are the same to the bit. */
    private static Map<List<String>, Double> sorted() {
        return new TreeMap<>(Comparator.comparing(List::toString));
    }
}
