package dev.rejoinder.screening;

import java.util.List;

/**
 * From signals to a probability and a verdict. Weights add up in log-odds over a base rate, and the logistic function
 * makes a probability of the sum, as in logistic regression or naive Bayes.
 */
final class Weighing {
    /** With nothing against it a comment is spam with 5 %: what reaches a form that has a honeypot is mostly meant. */
    private static final double BIAS = -3.0;

    /** Weights of 3 together. */
    private static final double SUSPECT_FROM = 0.5;

    /** Weights of 5.2 together: no single text heuristic reaches that, it takes two that agree. */
    private static final double SPAM_FROM = 0.9;

    private Weighing() {}

    static Assessment of(List<Signal> signals, int modelVersion) {
        double logOdds = BIAS;
        boolean complete = true;
        for (Signal signal : signals) {
            logOdds += signal.weight();
            complete &= !Shortfall.tells(signal);
        }
        double probability = 1 / (1 + Math.exp(-logOdds));
        return new Assessment(verdict(probability, complete), probability, signals, modelVersion);
    }

    private static Verdict verdict(double probability, boolean complete) {
        if (probability >= SPAM_FROM) {
            return Verdict.SPAM;
        }
        return probability >= SUSPECT_FROM || !complete ? Verdict.SUSPECT : Verdict.CLEAN;
    }
}
