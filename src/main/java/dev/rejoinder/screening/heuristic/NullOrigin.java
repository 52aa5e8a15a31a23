package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** The browser hid where the form stood ({@code Origin: null}): a sandboxed frame or a local file; rare with readers. */
final class NullOrigin implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "null-origin";
    }

    @Override
    public String says() {
        return "The browser hid which page the form was on.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        return circumstances.form().foreignOrigin() ? signal(1.0, "sent from a page that hides its origin") : List.of();
    }
}
