package dev.rejoinder.screening;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Signals of checks that did not run. They weigh nothing, but the comment they stand on is held. */
final class IncompleteScreening {
    // Under the name of what runs the checks.
    private static final Logger LOG = System.getLogger(Screening.class.getName());

    /** What the model is called among checks. */
    static final String MODEL = "model";

    static final String ERROR = "screening-error";
    static final String OVERRUN = "screening-overrun";

    private IncompleteScreening() {}

    /** A check that broke. Logs the kind of failure only: its message might quote the reader. */
    static Signal broken(String check, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String at = trace.length == 0 ? "unknown place" : trace[0].toString();
        LOG.log(
                Logger.Level.ERROR,
                "check {0} broke: {1} at {2}",
                check,
                failure.getClass().getName(),
                at);
        return new Signal(ERROR, 0, "could not run: " + check, null, null, List.of(check));
    }

    /** Checks for which no time was left, and with them the model. */
    static Signal overrun(Duration budget, List<Heuristic> left) {
        List<String> missed = Stream.concat(left.stream().map(Heuristic::name), Stream.of(MODEL))
                .toList();
        String evidence = "out of time after " + budget.toMillis() + " ms, not run: " + String.join(", ", missed);
        return new Signal(OVERRUN, 0, evidence, null, null, missed);
    }

    /** Whether the signal is one of these. */
    static boolean tells(Signal signal) {
        return signal.name().equals(ERROR) || signal.name().equals(OVERRUN);
    }

    static boolean isOverrun(Signal signal) {
        return signal.name().equals(OVERRUN);
    }

    /** Whether one of these checks was missed, or may have been: a signal stored without its checks stands for any. */
    static boolean misses(Signal signal, Collection<String> checks) {
        List<String> missed = signal.missed();
        return tells(signal) && (missed == null || missed.stream().anyMatch(checks::contains));
    }
}
