package dev.rejoinder.screening.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Given;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.Spelt;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TextHeuristicsTest {
    /** A ~ stands for a new line, {U+...} for a character, {N*x} for x N times. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "text-heuristics.csv", numLinesToSkip = 1, delimiter = ';')
    void everyTextGivesTheSignalsOfTheTable(String why, String text, String signals) {
        List<String> expected = signals == null ? List.of() : List.of(signals.split(" "));

        assertThat(Given.found(Given.text(Spelt.out(text)), Given.settings()))
                .as(why)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "talk-heuristics.csv", numLinesToSkip = 1, delimiter = ';')
    void whatIsSaidGivesTheSignalsOfTheTable(String why, String text, String signals) {
        everyTextGivesTheSignalsOfTheTable(why, text, signals);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.4", "2, 0.8", "9, 2.0"})
    void hiddenAddressesWeighLittle(int hidden, double weight) {
        AnalysedText analysedText =
                new AnalysedText(new Candidate("write to [e-mail hidden]", null, null, null, hidden));

        assertThat(new HiddenAddresses()
                        .judge(analysedText, Given.settings()).stream()
                                .mapToDouble(Signal::weight)
                                .sum())
                .isEqualTo(weight);
    }
}
