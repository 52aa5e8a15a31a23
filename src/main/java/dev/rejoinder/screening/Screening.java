package dev.rejoinder.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Judges candidates: runs every heuristic and the model, adds up what they found. Safe for many threads at once; never
 * throws for what a reader wrote. A check that breaks, or for which no time is left, leaves the assessment
 * {@linkplain Assessment#complete() incomplete} and at least SUSPECT.
 */
public final class Screening {
    private final List<Heuristic> heuristics;
    private final Duration budget;
    private final LongSupplier nanoTime;

    /**
     * Judges by these heuristics, in this order.
     *
     * @param budget how long one candidate may take; looked at between checks
     * @param nanoTime a steady clock in nanoseconds, such as {@code System::nanoTime}
     */
    public Screening(List<Heuristic> heuristics, Duration budget, LongSupplier nanoTime) {
        this.heuristics = List.copyOf(heuristics);
        this.budget = budget;
        this.nanoTime = nanoTime;
    }

    /** The names of all checks that run, in order. */
    public List<String> heuristics() {
        return heuristics.stream().map(Heuristic::name).toList();
    }

    /**
     * Judges a new submission.
     *
     * @param model what was learned; {@link NoModel} for nothing
     */
    public Assessment screen(
            Candidate candidate, Circumstances circumstances, ScreeningSettings settings, Model model) {
        return assess(heuristics, List.of(), candidate, circumstances, settings, model);
    }

    /** By heuristics alone. */
    Assessment screen(Candidate candidate, Circumstances circumstances, ScreeningSettings settings) {
        return screen(candidate, circumstances, settings, new NoModel());
    }

    /** By heuristics alone. */
    Assessment rescreen(Candidate edited, List<Signal> earlier, ScreeningSettings settings) {
        return rescreen(edited, earlier, settings, new NoModel());
    }

    /**
     * Judges an edit: the text afresh, while what spoke against (or for) the submission's circumstances stays.
     *
     * @param edited the whole new text, with name and website as they now are
     * @param earlier all signals of the assessment that the edited version has
     * @param settings of the site's policy as it is now
     * @param model what was learned until now
     */
    public Assessment rescreen(Candidate edited, List<Signal> earlier, ScreeningSettings settings, Model model) {
        Set<String> ofCircumstances = heuristics.stream()
                .filter(Heuristic.OfCircumstances.class::isInstance)
                .map(Heuristic::name)
                .collect(Collectors.toSet());
        List<Signal> kept = earlier.stream()
                .filter(signal ->
                        ofCircumstances.contains(signal.name()) || IncompleteScreening.misses(signal, ofCircumstances))
                .toList();
        List<Heuristic> ofText = heuristics.stream()
                .filter(heuristic -> !ofCircumstances.contains(heuristic.name()))
                .toList();
        return assess(ofText, kept, edited, Circumstances.none(), settings, model);
    }

    private Assessment assess(
            List<Heuristic> checks,
            List<Signal> kept,
            Candidate candidate,
            Circumstances circumstances,
            ScreeningSettings settings,
            Model model) {
        List<Signal> signals = new ArrayList<>(kept);
        AnalysedText analysedText = new AnalysedText(candidate);
        Deadline deadline = new Deadline(nanoTime, budget);
        for (int i = 0; i < checks.size(); i++) {
            Heuristic check = checks.get(i);
            if (deadline.passed()) {
                signals.add(IncompleteScreening.overrun(budget, checks.subList(i, checks.size())));
                return Scoring.unlearned(signals);
            }
            try {
                signals.addAll(check.judge(analysedText, circumstances, settings));
            } catch (RuntimeException | StackOverflowError failure) {
                signals.add(IncompleteScreening.broken(check.name(), failure));
            }
        }
        if (deadline.passed()) {
            signals.add(IncompleteScreening.overrun(budget, List.of()));
            return Scoring.unlearned(signals);
        }
        try {
            List<Signal> learned = model.signals(Features.of(analysedText, signals), Scoring.logOdds(signals));
            return Scoring.of(signals, learned, model.version(), model.mayCondemn(), isFinal(signals));
        } catch (RuntimeException | StackOverflowError failure) {
            signals.add(IncompleteScreening.broken(IncompleteScreening.MODEL, failure));
            return Scoring.unlearned(signals);
        }
    }

    /** Whether something was found that nothing learned may excuse. */
    private boolean isFinal(List<Signal> signals) {
        return heuristics.stream()
                .filter(Heuristic::isFinal)
                .anyMatch(heuristic ->
                        signals.stream().anyMatch(signal -> signal.name().equals(heuristic.name())));
    }
}
