package dev.rejoinder.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcessorsTest {
    @Test
    void whatIsBusyAndNotOursIsOthers() {
        Processors before = new Processors(1_000, 500, 200);

        assertThat(new Processors(1_200, 660, 300).othersSince(before)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void oursIsToldInMicroseconds() {
        assertThat(new Processors(1_200, 660, 300).oursSince(new Processors(1_000, 500, 200)))
                .isEqualTo(1_000_000);
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        assertThat(new Processors(0, 0, 0).othersSince(new Processors(0, 0, 0))).isZero();
    }
}
