package dev.rejoinder.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final List<String> order = new ArrayList<>();
    private final Contender ours = contender("ours", 1, 60, 90, 50);
    private final Contender theirs = contender("theirs", 1, 100, 100, 100);

    @Test
    void eachIsWarmedThenMeasuredInTurnEveryOtherRoundBackwards() {
        work(Claim.atLeast(0.6, "", 0, 1)).measure(options(3), () -> order.add("warmed"), () -> {}, () -> true);

        assertThat(order)
                .containsExactly(
                        "ours 30",
                        "theirs 30",
                        "warmed",
                        "ours 5",
                        "theirs 5",
                        "theirs 5",
                        "ours 5",
                        "ours 5",
                        "theirs 5");
    }

    @Test
    void aRatioIsTakenWithinEachRound() {
        Claim claim = Claim.atLeast(0.6, "", 0, 1);
        Spread ratio = claim.ratio(measured(claim, 3).samples());

        assertThat(ratio).isEqualTo(new Spread(0.6, 0.5, 0.9));
        assertThat(claim.isMet(ratio)).isTrue();
        assertThat(Claim.atLeast(0.61, "", 0, 1).isMet(ratio)).isFalse();
    }

    @Test
    void ofTimesTheRatioIsTurnedRound() {
        Claim claim = Claim.timeAtMost(1.3, "", 0, 1);
        Spread ratio = claim.ratio(measured(claim, 3).samples());

        assertThat(ratio.median()).isCloseTo(100 / 60.0, within(1e-9));
        assertThat(claim.isMet(ratio)).isFalse();
        assertThat(Claim.timeAtMost(1.7, "", 0, 1).isMet(ratio)).isTrue();
    }

    @Test
    void whatTakesHalfTheProcessorTimeIsWorthTwiceTheRate() {
        Sample sample = Sample.of(1, 1, 1);
        List<List<Sample>> samples = List.of(List.of(sample.at(20, 0)), List.of(sample.at(10, 0)));

        assertThat(Claim.atLeast(0.6, "", 0, 1).ratioOfCosts(samples).median()).isEqualTo(0.5);
        assertThat(Claim.timeAtMost(1.3, "", 0, 1).ratioOfCosts(samples).median())
                .isEqualTo(2);
    }

    @Test
    void whenTheTimeIsOverOneRoundIsAllThereIs() {
        Work.Outcome outcome = work(Claim.atLeast(0.6, "", 0, 1)).measure(options(3), () -> {}, () -> {}, () -> false);

        assertThat(outcome.samples()).allSatisfy(samples -> assertThat(samples).hasSize(1));
    }

    @Test
    void theReportSaysWhatFallsShort() {
        String met = new Report(List.of(measured(Claim.atLeast(0.6, "reading", 0, 1), 3))).toString();

        assertThat(met)
                .contains("| reading | 60 (50 to 90) |", "| rate 0.60 (0.50 to 0.90) |", "| at least 0.60 | met |");
    }

    private Work.Outcome measured(Claim claim, int rounds) {
        return work(claim).measure(options(rounds), () -> {}, () -> {}, () -> true);
    }

    private Work work(Claim claim) {
        return new Work("work", List.of(ours, theirs), List.of(claim));
    }

    private Contender contender(String name, double... rates) {
        Iterator<Double> next = DoubleStream.of(rates).iterator();
        return new Contender(name, seconds -> {
            order.add(name + " " + seconds);
            return Sample.of(next.next(), 1, 2);
        });
    }

    private static Options options(int rounds) {
        Path nowhere = Path.of("nowhere");
        return new Options(rounds, 5, 30, 1, 100, Set.of(), new Ports(1), 1, nowhere, nowhere, "", nowhere, null);
    }
}
