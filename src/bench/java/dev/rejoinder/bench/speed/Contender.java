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

    /** The same, and how much of the machine other programs took meanwhile. */
    Sample measureBesideOthers(int seconds) {
        Processors before = Processors.now();
        Sample sample = measure(seconds);
        return sample.beside(Processors.now().othersSince(before));
    }
}
