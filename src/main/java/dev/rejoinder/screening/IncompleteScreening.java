package dev.rejoinder.screening;

import java.time.Duration;
import java.util.Collection;

/** Signals that say what screening could not do. They weigh nothing, but the comment they stand on is held. */
final class IncompleteScreening {
    private static final String ERROR = "screening-error";
    private static final String OVERRUN = "screening-overrun";
    private static final String NAMES_FOLLOW = "not run: ";

    private IncompleteScreening() {}

    /** A check that broke. */
    static Signal error(String check) {
        return new Signal(ERROR, 0, "could " + NAMES_FOLLOW + check);
    }

    /** Checks for which no time was left. */
    static Signal overrun(Duration budget, Collection<String> checks) {
        return new Signal(
                OVERRUN,
                0,
                "out of time after " + budget.toMillis() + " ms, " + NAMES_FOLLOW + String.join(", ", checks));
    }

    /** Whether the signal is one of these. */
    static boolean tells(Signal signal) {
        return signal.name().equals(ERROR) || signal.name().equals(OVERRUN);
    }

    /** Whether the signal says that one of these checks was missed. */
    static boolean names(Signal signal, Collection<String> checks) {
        int from = signal.evidence().indexOf(NAMES_FOLLOW);
        if (!tells(signal) || from < 0) {
            return false;
        }
        String missed = ", " + signal.evidence().substring(from + NAMES_FOLLOW.length()) + ", ";
        return checks.stream().anyMatch(check -> missed.contains(", " + check + ", "));
    }
}
