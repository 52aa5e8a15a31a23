package dev.rejoinder.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The result of screening a candidate: verdict, probability, and the signals they rest on.
 *
 * @param verdict what it comes to
 * @param probability that it is spam, in [0, 1]
 * @param signals every reason, strongest first
 * @param modelVersion which state of learning took part; 0 means none
 */
public record Assessment(Verdict verdict, double probability, List<Signal> signals, int modelVersion) {
    /** The name of the signal of the blog's own reply. */
    static final String BLOGS_OWN = "official";

    private static final Assessment OFFICIAL = new Assessment(
            Verdict.CLEAN, 0, List.of(new Signal(BLOGS_OWN, 0, "the blog's own reply, not screened")), 0);

    /** Sorts and copies the signals; a probability outside [0, 1] is refused. */
    public Assessment {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
        signals = signals.stream()
                .sorted(Comparator.comparingDouble(signal -> -Math.abs(signal.weight())))
                .toList();
    }

    /** Of the blog's own reply, which is not screened. */
    public static Assessment official() {
        return OFFICIAL;
    }

    /** What heuristics found, of signals among which a model's may be. */
    public static List<Signal> unlearned(List<Signal> signals) {
        return signals.stream()
                .filter(signal -> !Model.SIGNALS.contains(signal.name()))
                .toList();
    }

    /** Log-odds of spam by the base rate and what heuristics found, of signals among which a model's may be. */
    public static double unlearnedLogOdds(List<Signal> signals) {
        return Scoring.logOdds(unlearned(signals));
    }

    /** The names of the checks that did not run; empty if screening is complete. */
    public List<String> missed() {
        return signals.stream()
                .map(Signal::missed)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether every check ran. If not, the comment must be held, whatever the policy does with suspects. */
    public boolean complete() {
        return signals.stream().noneMatch(IncompleteScreening::tells);
    }
}
