package dev.rejoinder.screening.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.AuthorRecord;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Given;
import dev.rejoinder.screening.NoModel;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.StampState;
import dev.rejoinder.screening.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstanceHeuristicsTest {
    private static final Circumstances NONE = Circumstances.none();
    private final Screening screening = new Screening(Heuristics.inOrder(), Duration.ofSeconds(5), () -> 0);

    @Test
    void nothingKnownGivesNoSignal() {
        assertThat(assess(NONE)).returns(Verdict.CLEAN, Assessment::verdict).returns(List.of(), Assessment::signals);
    }

    @Test
    void aFilledHoneypotIsSpamEvenOfATrustedAuthor() {
        assertThat(assess(NONE.withHoneypotFilled(true)).verdict()).isEqualTo(Verdict.SPAM);
        assertThat(assess(NONE.withHoneypotFilled(true).withAuthor(new AuthorRecord(100, 0)))
                        .verdict())
                .isNotEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT, 0, CLEAN",
        "EXPIRED, 0, CLEAN",
        "VALID, 0, CLEAN",
        "REUSED, 2.5, CLEAN",
        "FORGED, 4.0, SUSPECT",
    })
    void aStampCountsOnlyWhenForgedOrReused(StampState stamp, double weight, Verdict verdict) {
        assertThat(assess(NONE.withStamp(stamp, null)))
                .returns(weight, CircumstanceHeuristicsTest::weight)
                .returns(verdict, Assessment::verdict);
    }

    @ParameterizedTest
    @CsvSource({"-50, 3.5", "0, 3.5", "999, 3.5", "1000, 2.5", "2999, 2.5", "3000, 0", "90000000, 0"})
    void anAnswerWithinThreeSecondsIsTooFast(long millis, double weight) {
        assertThat(weight(assess(NONE.withStamp(StampState.VALID, Duration.ofMillis(millis)))))
                .isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 20, 0", "4, 4, 1.5", "9, 9, 4.0", "1, 21, 1.08", "0, 60, 4.0", "900, 900, 4.0"})
    void velocityGrowsFromMoreThanAReaderWrites(int minute, int hour, double weight) {
        assertThat(weight(assess(NONE.withFromNetwork(minute, hour)))).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"0, CLEAN", "1, CLEAN", "2, SUSPECT", "3, SUSPECT", "8, SPAM", "1000000, SPAM"})
    void nearDuplicatesBecomeACampaign(int duplicates, Verdict verdict) {
        assertThat(assess(NONE.withNearDuplicates(duplicates)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, -0.5", "5, 0, -1.0", "1000, 0, -1.5", "0, 2, 2.0", "5, 1, 0", "0, 99, 3.0"})
    void theAuthorsRecordSpeaksForOrAgainst(int published, int rejected, double weight) {
        assertThat(weight(assess(NONE.withAuthor(new AuthorRecord(published, rejected)))))
                .isEqualTo(weight);
    }

    @Test
    void aHiddenOriginAndADisposableAddressAreMild() {
        assertThat(weight(assess(NONE.withForeignOrigin(true)))).isEqualTo(1.0);
        assertThat(weight(assess(NONE.withDisposableAddress(true)))).isEqualTo(1.2);
    }

    private Assessment assess(Circumstances circumstances) {
        return screening.screen(
                Given.text("Thank you, that helped me."), circumstances, Given.settings(), new NoModel());
    }

    private static double weight(Assessment assessment) {
        return assessment.signals().stream().mapToDouble(Signal::weight).sum();
    }
}
