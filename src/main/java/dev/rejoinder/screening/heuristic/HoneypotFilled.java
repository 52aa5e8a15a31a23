package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** The field that people do not see was filled: near-certain spam, though some browsers fill forms on their own. */
final class HoneypotFilled implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "honeypot-filled";
    }

    @Override
    public String says() {
        return "A field that people cannot see was filled in.";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        return circumstances.form().honeypotFilled()
                ? signal(6.5, "the field that people do not see was filled")
                : List.of();
    }
}
