package dev.rejoinder.screening;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Signals of checks that did not run. They weigh nothing, but the comment they stand on is held. */
final class IncompleteScreening {
    static final String ERROR = "screening-error";
    static final String OVERRUN = "screening-overrun";

    private IncompleteScreening() {}

    /** A check that broke. */
    static Signal error(String check) {
        return new Signal(ERROR, 0, "could not run: " + check, null, null, List.of(check));
    }

    /** Checks for which no time was left. */
    static Signal overrun(Duration budget, List<String> checks) {
        return new Signal(
                OVERRUN,
                0,
                "out of time after " + budget.toMillis() + " ms, not run: " + String.join(", ", checks),
                null,
                null,
                checks);
    }

    /** Whether the signal is one of these. */
    static boolean tells(Signal signal) {
        return signal.name().equals(ERROR) || signal.name().equals(OVERRUN);
    }

    /** Whether one of these checks was missed, or may have been: a signal stored without its checks stands for any. */
    static boolean misses(Signal signal, Collection<String> checks) {
        List<String> missed = signal.missed();
        return tells(signal) && (missed == null || missed.stream().anyMatch(checks::contains));
    }
}
