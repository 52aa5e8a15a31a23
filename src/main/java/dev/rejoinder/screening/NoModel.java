package dev.rejoinder.screening;

import java.util.List;

/** The absent model: with it, heuristics alone decide. */
public final class NoModel implements Model {
    @Override
    public int version() {
        return 0;
    }

    @Override
    public boolean mayCondemn() {
        return false;
    }

    @Override
    public List<Signal> signals(Features features, double logOdds) {
        return List.of();
    }
}
