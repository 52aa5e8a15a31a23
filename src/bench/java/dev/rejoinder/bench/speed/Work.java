package dev.rejoinder.bench.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Something the service does, with what it is compared with. */
record Work(String name, List<Contender> contenders, List<Claim> claims) {
    private static final int MOST_TRIES = 4;

    /** What came of it: for each contender a sample a round. */
    record Outcome(Work work, List<List<Sample>> samples) {}

    /**
     * Warms every contender, then measures them in turn, round by round, every other round backwards. A round that other programs
     * disturbed is measured again, unless all were.
     *
     * @param settle what is done before each measurement
     * @param inTime whether another round may begin
     */
    Outcome measure(Options options, Runnable warmed, Runnable settle, BooleanSupplier inTime) {
        contenders.forEach(contender -> contender.measure(options.warm()));
        warmed.run();
        List<Integer> order = new ArrayList<>();
        contenders.forEach(contender -> order.add(order.size()));
        List<Sample[]> rounds = new ArrayList<>();
        List<Sample[]> quiet = new ArrayList<>();
        while (quiet.size() < options.rounds()
                && rounds.size() < MOST_TRIES * options.rounds()
                && (rounds.isEmpty() || inTime.getAsBoolean())) {
            Sample[] samples = new Sample[order.size()];
            for (int place : order) {
                settle.run();
                samples[place] = contenders.get(place).measureWithCost(options.seconds());
                tell(rounds.size() + 1, contenders.get(place), samples[place]);
            }
            rounds.add(samples);
            if (Arrays.stream(samples).allMatch(sample -> 100 * sample.others() <= options.others())) {
                quiet.add(samples);
            }
            Collections.reverse(order);
        }
        List<Sample[]> counted = quiet.isEmpty() ? rounds : quiet;
        return new Outcome(
                this,
                IntStream.range(0, contenders.size())
                        .mapToObj(place ->
                                counted.stream().map(round -> round[place]).toList())
                        .toList());
    }

    private void tell(int round, Contender contender, Sample sample) {
        System.out.printf(
                Locale.ROOT,
                "%-10s round %d  %-40s %,10.0f/s  p50 %8.3f ms  p99 %8.3f ms  %6.0f us  others %2.0f %%%s%s%n",
                name,
                round,
                contender.name(),
                sample.rate(),
                sample.p50(),
                sample.p99(),
                sample.cost(),
                100 * sample.others(),
                sample.published() + sample.held() == 0
                        ? ""
                        : "  published " + sample.published() + ", held " + sample.held(),
                sample.refused() == 0 ? "" : "  REFUSED " + sample.refused());
    }
}
