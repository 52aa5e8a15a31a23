package dev.rejoinder.screening;

import java.util.List;

/** Nothing learned at all: the heuristics judge alone. */
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
