package dev.rejoinder.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * From signals to a probability and a verdict. Weights add up in log-odds over a base rate, and the logistic function
 * makes a probability of the sum, as in logistic regression or naive Bayes.
 */
final class Scoring {
    /** With nothing against it a comment is spam with 5 %: what reaches a form that has a honeypot is mostly meant. */
    private static final double BIAS = -3.0;

    /** Weights of 3 together. */
    private static final double SUSPECT_FROM = 0.5;

    /** Weights of 5.2 together: no single text heuristic reaches that, it takes two that agree. */
    private static final double SPAM_FROM = 0.9;

    /** What heuristics have to find, as weights of 4 together, for learned evidence to lean on where it may not stand alone. */
    private static final double DOUBT_FROM = BIAS + 4;

    private Scoring() {}

    /** What these signals and the base rate add up to. */
    static double logOdds(List<Signal> signals) {
        return BIAS + signals.stream().mapToDouble(Signal::weight).sum();
    }

    /** By heuristics alone, because the model could not be asked. */
    static Assessment unlearned(List<Signal> byHeuristics) {
        return of(byHeuristics, List.of(), 0, false, false);
    }

    /**
     * By heuristics and what was learned.
     *
     * @param byHeuristics signals of heuristics
     * @param byModel signals that the model adds
     * @param mayCondemn whether what was learned may call spam what no heuristic doubts
     * @param isFinal whether something was found that nothing learned may excuse
     */
    static Assessment of(
            List<Signal> byHeuristics, List<Signal> byModel, int modelVersion, boolean mayCondemn, boolean isFinal) {
        double unlearned = logOdds(byHeuristics);
        double weight = byModel.stream().mapToDouble(Signal::weight).sum();
        List<Signal> counted = isFinal && weight < 0 ? List.of() : byModel;
        double probability = probability(counted.isEmpty() ? unlearned : unlearned + weight);
        boolean complete = byHeuristics.stream().noneMatch(IncompleteScreening::tells);
        boolean condemns = mayCondemn || unlearned >= DOUBT_FROM;
        return new Assessment(
                verdict(probability, complete, condemns),
                probability,
                Stream.concat(byHeuristics.stream(), counted.stream()).toList(),
                modelVersion);
    }

    /** The verdict that some of an assessment's signals would come to by themselves; never a stronger one than theirs together. */
    static Verdict ofSome(List<Signal> some, Verdict together) {
        Verdict alone = verdict(probability(logOdds(some)), true, true);
        return alone.compareTo(together) < 0 ? alone : together;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static Verdict verdict(double probability, boolean complete, boolean condemns) {
        if (probability >= SPAM_FROM && condemns) {
            return Verdict.SPAM;
        }
        return probability >= SUSPECT_FROM || !complete ? Verdict.SUSPECT : Verdict.CLEAN;
    }
}
