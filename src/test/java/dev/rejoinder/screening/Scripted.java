package dev.rejoinder.screening;

import java.util.List;
import java.util.function.Supplier;

/** A heuristic that does what a test tells it to. */
record Scripted(String name, Supplier<List<Signal>> script) implements Heuristic.OfText {
    @Override
    public String says() {
        return "It was told to find something.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        return script.get();
    }
}
