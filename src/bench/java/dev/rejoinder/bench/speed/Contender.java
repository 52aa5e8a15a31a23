package dev.rejoinder.bench.speed;

import java.util.function.IntFunction;

/**
 * One that is measured in turn with others.
 *
 * @param run measures for so many seconds
 */
record Contender(String name, IntFunction<Sample> run) {
    Sample measure(int seconds) {
        return run.apply(seconds);
    }

    /** The same, with the processor time it took and what other programs took meanwhile. */
    Sample measureWithCost(int seconds) {
        Processors before = Processors.now();
        Sample sample = measure(seconds);
        Processors after = Processors.now();
        return sample.at(after.oursSince(before) / (sample.rate() * seconds), after.othersSince(before));
    }
}
