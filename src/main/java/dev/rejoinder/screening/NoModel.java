package dev.rejoinder.screening;

import java.util.List;

/** A model that has learned nothing: the heuristics judge alone. */
public final class NoModel implements Model {
    @Override
    public int version() {
        return 0;
    }

    @Override
    public List<Signal> signals(Candidate candidate, Circumstances circumstances, List<Signal> found) {
        return List.of();
    }
}
