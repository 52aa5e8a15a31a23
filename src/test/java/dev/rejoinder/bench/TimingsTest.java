package dev.rejoinder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingsTest {
    private final Timings timings = new Timings();

    @Test
    void aPercentileIsTheSmallestTimeThatSoManyDidNotExceed() {
        for (int millis = 2_000; millis > 0; millis--) {
            timings.add(millis * 1_000_000L);
        }
        assertThat(timings.percentile(50)).isEqualTo(1_000);
        assertThat(timings.percentile(99)).isEqualTo(1_980);
        assertThat(timings.percentile(100)).isEqualTo(2_000);
    }

    @Test
    void ofOneCallEveryPercentileIsThatCall() {
        timings.add(7_000_000);
        assertThat(timings.percentile(50)).isEqualTo(7);
        assertThat(timings.percentile(99)).isEqualTo(7);
    }

    @Test
    void ofNoCallsThereIsNothingToSay() {
        assertThat(timings.percentile(99)).isZero();
    }
}
