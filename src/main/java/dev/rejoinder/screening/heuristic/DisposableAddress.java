package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** The author's address is one to throw away: common with spam, but also with people who mind their privacy. */
final class DisposableAddress implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "disposable-address";
    }

    @Override
    public String says() {
        return "The author's e-mail address is of a provider for throw-away addresses.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        return circumstances.disposableAddress()
                ? signal(1.2, "the author's address is of a disposable domain")
                : List.of();
    }
}
