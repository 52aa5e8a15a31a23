package dev.rejoinder.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static final String READ = """
            Running 5s test @ http://127.0.0.1:8340/
              2 threads and 32 connections
            RESULT {"requests":50000,"seconds":5.000,"p50":0.7360,"p99":5.3350,"bytes":123,"refused":0,"broken":0}
            """;

    @Test
    void whatWrkSaidIsARateAndTimes() {
        assertThat(Sample.ofWrk(READ)).isEqualTo(new Sample(10_000, 0.736, 5.335, 0, 0, 0, 0, 0));
    }

    @Test
    void submissionsAreCountedByWhatBecameOfThem() {
        Sample sample =
                Sample.ofWrk("RESULT {\"requests\":30,\"seconds\":2.0,\"published\":21,\"held\":9,\"refused\":0}");

        assertThat(sample.published()).isEqualTo(21);
        assertThat(sample.held()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "broken"})
    void whatWasNotAnsweredAsItShouldBeIsCounted(String what) {
        assertThat(Sample.ofWrk(READ.replace("\"" + what + "\":0", "\"" + what + "\":3"))
                        .refused())
                .isEqualTo(3);
    }

    @Test
    void aRunThatWasNeverAnsweredDoesNotCount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sample.ofWrk(READ.replace("\"requests\":50000", "\"requests\":0")));
    }

    @Test
    void aRunThatSaidNothingDoesNotCount() {
        assertThatIllegalStateException().isThrownBy(() -> Sample.ofWrk("unable to connect"));
    }

    @Test
    void pgbenchSaysItsRate() {
        String said = "latency average = 2.881 ms\ntps = 2776.381142 (without initial connection time)\n";

        assertThat(PgBench.rate(said)).isEqualTo(2776.381142);
        assertThatIllegalStateException().isThrownBy(() -> PgBench.rate("pgbench: error"));
    }
}
