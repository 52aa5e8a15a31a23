package dev.rejoinder.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Set<String> ofCircumstances;
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
        this.ofCircumstances = heuristics.stream()
                .filter(Heuristic.OfCircumstances.class::isInstance)
                .map(Heuristic::name)
                .collect(Collectors.toSet());
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

    /**
     * Judges an edit: as a new submission, while what spoke against the circumstances of an earlier text still does.
     *
     * @param edited the whole new text, with name and website as they now are
     * @param earlier all signals of the assessment that the edited version has
     * @param circumstances of the edit
     * @param settings of the site's policy as it is now
     * @param model what was learned until now
     */
    public Assessment rescreen(
            Candidate edited,
            List<Signal> earlier,
            Circumstances circumstances,
            ScreeningSettings settings,
            Model model) {
        return assess(heuristics, earlier, edited, circumstances, settings, model);
    }

    /** What an assessment owes to the text, and what to the circumstances. */
    public Attribution attribution(Assessment assessment) {
        List<Signal> signals = assessment.signals();
        return new Attribution(
                Scoring.ofSome(
                        signals.stream()
                                .filter(signal -> !isOfCircumstances(signal))
                                .toList(),
                        assessment.verdict()),
                Scoring.ofSome(signals.stream().filter(this::isOfCircumstances).toList(), assessment.verdict()));
    }

    private boolean isOfCircumstances(Signal signal) {
        return ofCircumstances.contains(signal.name());
    }

    private Assessment assess(
            List<Heuristic> checks,
            List<Signal> earlier,
            Candidate candidate,
            Circumstances circumstances,
            ScreeningSettings settings,
            Model model) {
        AnalysedText analysedText = new AnalysedText(candidate);
        List<Signal> found = found(checks, analysedText, circumstances, settings);
        List<Signal> signals = withEarlier(earlier, found);
        if (found.stream().anyMatch(IncompleteScreening::isOverrun)) {
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

    private List<Signal> found(
            List<Heuristic> checks,
            AnalysedText analysedText,
            Circumstances circumstances,
            ScreeningSettings settings) {
        List<Signal> signals = new ArrayList<>();
        Deadline deadline = new Deadline(nanoTime, budget);
        for (int i = 0; i <= checks.size(); i++) {
            if (deadline.passed()) {
                signals.add(IncompleteScreening.overrun(budget, checks.subList(i, checks.size())));
                return signals;
            }
            if (i < checks.size()) {
                Heuristic check = checks.get(i);
                try {
                    signals.addAll(check.judge(analysedText, circumstances, settings));
                } catch (RuntimeException | StackOverflowError failure) {
                    signals.add(IncompleteScreening.broken(check.name(), failure));
                }
            }
        }
        return signals;
    }

    /** Of the circumstances of both texts the worse ones, and that a check of them was missed. */
    private List<Signal> withEarlier(List<Signal> earlier, List<Signal> found) {
        Map<String, Double> weights =
                found.stream().collect(Collectors.toMap(Signal::name, Signal::weight, Double::sum));
        List<Signal> kept = earlier.stream()
                .filter(signal -> isOfCircumstances(signal)
                        ? signal.weight() > weights.getOrDefault(signal.name(), 0.0)
                        : IncompleteScreening.misses(signal, ofCircumstances))
                .toList();
        Set<String> replaced =
                kept.stream().filter(this::isOfCircumstances).map(Signal::name).collect(Collectors.toSet());
        List<Signal> signals = new ArrayList<>(kept);
        found.stream().filter(signal -> !replaced.contains(signal.name())).forEach(signals::add);
        return signals;
    }

    /** Whether something was found that nothing learned may excuse. */
    private boolean isFinal(List<Signal> signals) {
        return heuristics.stream()
                .filter(Heuristic::isFinal)
                .anyMatch(heuristic ->
                        signals.stream().anyMatch(signal -> signal.name().equals(heuristic.name())));
    }
}
