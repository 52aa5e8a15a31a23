package dev.rejoinder.bench.speed;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to hold between two contenders of a work.
 *
 * @param ours the contender's place in the work
 * @param yardstick the place of the one it is compared with
 * @param bound what the ratio has to reach, or for times must not exceed
 * @param ofTimes whether times are compared, ours over the yardstick's, instead of rates
 */
record Claim(String work, int ours, int yardstick, double bound, boolean ofTimes) {
    static Claim atLeast(double bound, String work, int ours, int yardstick) {
        return new Claim(work, ours, yardstick, bound, false);
    }

    static Claim timeAtMost(double bound, String work, int ours, int yardstick) {
        return new Claim(work, ours, yardstick, bound, true);
    }

    /** Round by round: figures of one round are comparable, those of different rounds less so. */
    Spread ratio(List<List<Sample>> samples) {
        List<Sample> mine = samples.get(ofTimes ? yardstick : ours);
        List<Sample> other = samples.get(ofTimes ? ours : yardstick);
        return Spread.of(IntStream.range(0, Math.min(mine.size(), other.size()))
                .mapToDouble(round -> mine.get(round).rate() / other.get(round).rate()));
    }

    /**
     * The same by processor time: what the rates would be if nothing but processors held them up, and little moved by what other programs
     * take of them.
     */
    Spread ratioOfCosts(List<List<Sample>> samples) {
        List<Sample> mine = samples.get(ofTimes ? yardstick : ours);
        List<Sample> other = samples.get(ofTimes ? ours : yardstick);
        return Spread.of(IntStream.range(0, Math.min(mine.size(), other.size()))
                .mapToDouble(round -> other.get(round).cost() / mine.get(round).cost()));
    }

    boolean isMet(Spread ratio) {
        return ofTimes ? ratio.median() <= bound : ratio.median() >= bound;
    }
}
