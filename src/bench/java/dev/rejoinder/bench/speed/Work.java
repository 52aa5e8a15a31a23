package dev.rejoinder.bench.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Something the service does, with what it is compared with. */
record Work(String name, List<Contender> contenders, List<Claim> claims) {
    /** What came of it: for each contender a sample a round. */
    record Outcome(Work work, List<List<Sample>> samples) {}

    /**
     * Warms every contender, then measures them in turn, round by round, every other round backwards.
     *
     * @param settle what is done before each measurement
     * @param inTime whether another round may begin
     */
    Outcome measure(Options options, Runnable warmed, Runnable settle, BooleanSupplier inTime) {
        contenders.forEach(contender -> contender.measure(options.warm()));
        warmed.run();
        List<List<Sample>> samples = new ArrayList<>();
        contenders.forEach(contender -> samples.add(new ArrayList<>()));
        List<Integer> order = new ArrayList<>();
        contenders.forEach(contender -> order.add(order.size()));
        for (int round = 1; round <= options.rounds() && (round == 1 || inTime.getAsBoolean()); round++) {
            for (int place : order) {
                settle.run();
                Processors before = Processors.now();
                Sample sample = contenders.get(place).measure(options.seconds());
                sample = sample.beside(Processors.now().othersSince(before));
                samples.get(place).add(sample);
                tell(round, contenders.get(place), sample);
            }
            Collections.reverse(order);
        }
        return new Outcome(this, samples);
    }

    private void tell(int round, Contender contender, Sample sample) {
        System.out.printf(
                Locale.ROOT,
                "%-10s round %d  %-40s %,10.0f/s  p50 %8.3f ms  p99 %8.3f ms  others %2.0f %%%s%n",
                name,
                round,
                contender.name(),
                sample.rate(),
                sample.p50(),
                sample.p99(),
                100 * sample.others(),
                sample.published() + sample.held() == 0
                        ? ""
                        : "  published " + sample.published() + ", held " + sample.held());
    }
}
