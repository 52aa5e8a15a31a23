package dev.rejoinder.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 4))).isEqualTo(new Spread(4, 1, 9));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 4, 6))).isEqualTo(new Spread(5, 1, 9));
    }

    @Test
    void ofNothingThereIsNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(DoubleStream.empty()));
    }

    @Test
    void aPercentileIsOneOfTheFigures() {
        double[] hundred =
                DoubleStream.iterate(100, figure -> figure - 1).limit(100).toArray();

        assertThat(Spread.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Spread.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Spread.percentile(new double[] {7}, 99)).isEqualTo(7);
        assertThat(Spread.percentile(new double[0], 99)).isZero();
    }

    @Test
    void itIsWrittenAsMedianAndRange() {
        assertThat(new Spread(1_234.4, 1_000, 2_000).as("%,.0f")).isEqualTo("1,234 (1,000 to 2,000)");
    }
}
