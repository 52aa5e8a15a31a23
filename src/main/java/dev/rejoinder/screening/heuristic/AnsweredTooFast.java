package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Sent sooner after the form was shown than a person reads and types. */
final class AnsweredTooFast implements Heuristic.OfCircumstances {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration FAST = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "answered-too-fast";
    }

    @Override
    public String says() {
        return "It was sent within " + FAST.toSeconds() + " seconds of the form's being shown.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        Duration taken = circumstances.form().answeredIn();
        if (taken == null || taken.compareTo(FAST) >= 0) {
            return List.of();
        }
        // Clocks of two replicas may differ a little: a time below zero counts as none.
        double seconds = Math.max(0, taken.toMillis()) / 1000.0;
        String evidence = String.format(Locale.ROOT, "sent %.1f s after the form was shown", seconds);
        return signal(taken.compareTo(AT_ONCE) < 0 ? 3.5 : 2.5, evidence);
    }
}
