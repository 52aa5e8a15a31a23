package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.StampState;
import java.util.List;

/** The form's stamp served more often than one reader would need: a script that fetched the form once. */
final class ReusedStamp implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "reused-stamp";
    }

    @Override
    public String says() {
        return "Its form was sent before, more often than one reader needs.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        return circumstances.form().stamp() == StampState.REUSED
                ? signal(2.5, "the form's stamp was used before")
                : List.of();
    }
}
