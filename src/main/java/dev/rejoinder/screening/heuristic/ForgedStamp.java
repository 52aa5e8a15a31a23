package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.StampState;
import java.util.List;

/** The form's stamp was not made by this service: no browser does that on its own. */
final class ForgedStamp implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "forged-stamp";
    }

    @Override
    public String says() {
        return "Its form did not come from this server.";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        return circumstances.form().stamp() == StampState.FORGED
                ? signal(4.0, "the form's stamp was forged")
                : List.of();
    }
}
