package dev.rejoinder.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Explains signals to moderators, in one plain sentence each: the same in answers, console and log. */
public final class SignalSentences {
    /** The name of the signal of an answer that a test request asked for. */
    public static final String FIXED_ANSWER = "fixed-answer";

    /** Of a stored signal whose check this version has no more. */
    private static final String RETIRED = "A check that is no longer in use found something.";

    private final Map<String, Heuristic> heuristics = new HashMap<>();

    /** Of these heuristics, beside the signals of models and of screening itself. */
    public SignalSentences(List<Heuristic> heuristics) {
        heuristics.forEach(heuristic -> this.heuristics.put(heuristic.name(), heuristic));
    }

    /** What this signal says. */
    public String of(Signal signal) {
        Heuristic heuristic = heuristics.get(signal.name());
        return heuristic == null ? other(signal) : heuristic.says(signal);
    }

    private static String other(Signal signal) {
        boolean spam = signal.weight() > 0;
        return switch (signal.name()) {
            case Model.PRIOR ->
                spam ? "It resembles spam on other blogs." : "It resembles good comments on other blogs.";
            case Model.SITE ->
                spam
                        ? "It resembles what moderators of this site called spam."
                        : "It resembles what moderators of this site published.";
            case IncompleteScreening.ERROR -> "A check broke, so that a person has to look.";
            case IncompleteScreening.OVERRUN -> "Checks ran out of time, so that a person has to look.";
            case Assessment.BLOGS_OWN -> "It is the blog's own reply, which is not screened.";
            case FIXED_ANSWER -> "It is a test request whose answer is fixed, whatever the text says.";
            default -> RETIRED;
        };
    }
}
