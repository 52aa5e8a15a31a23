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
}
