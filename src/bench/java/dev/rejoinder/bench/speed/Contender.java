package dev.rejoinder.bench.speed;

import java.util.function.IntFunction;

/**
 * One that is measured in turn with others.
 *
 * @param run measures for so many seconds
 * @param isCosted whether nothing else was done in these seconds, so that what processors did can be shared out
 */
record Contender(String name, IntFunction<Sample> run, boolean isCosted) {
    Contender(String name, IntFunction<Sample> run) {
        this(name, run, true);
    }

    Sample measure(int seconds) {
        return run.apply(seconds);
    }

    /** The same, with the processor time it took and what other programs took meanwhile. */
    Sample measureWithCost(int seconds) {
        Processors before = Processors.now();
        Sample sample = measure(seconds);
        Processors after = Processors.now();
        double cost = isCosted ? after.oursSince(before) / (sample.rate() * seconds) : 0;
        return sample.at(cost, after.othersSince(before));
    }
}
