package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalSentencesTest {
    private static final int LONGEST = 120;
    private static final String GENERIC = "A check that is no longer in use found something.";

    private final SignalSentences sentences = new SignalSentences(Heuristics.inOrder());

    @Test
    void everyHeuristicSaysAPlainSentenceOfItsOwn() {
        assertThat(Heuristics.inOrder())
                .extracting(Heuristic::says)
                .doesNotHaveDuplicates()
                .allSatisfy(this::isPlain);
    }

    @Test
    void everySignalThatCanBeProducedHasASentence() {
        Stream<String> others = Stream.of(
                Model.PRIOR,
                Model.SITE,
                "screening-error",
                "screening-overrun",
                "official",
                SignalSentences.FIXED_ANSWER);
        List<String> names = Stream.concat(Heuristics.inOrder().stream().map(Heuristic::name), others)
                .toList();

        assertThat(names)
                .extracting(name -> sentences.of(new Signal(name, 1, "x")))
                .doesNotContain(GENERIC)
                .doesNotHaveDuplicates()
                .allSatisfy(this::isPlain);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'It holds a link, and this site allows none.'",
        "1, It holds more than the one link that this site allows.",
        "7, It holds more than the 7 links that this site allows."
    })
    void aSentenceNamesThePolicysNumberThatCountedThen(int allowed, String sentence) {
        String text = "see https://a.example https://b.example https://c.example https://d.example".repeat(3);
        Signal flood = found("link-flood", text, new ScreeningSettings(allowed, List.of()));

        assertThat(sentences.of(flood)).isEqualTo(sentence).satisfies(this::isPlain);
    }

    @Test
    void withoutThatNumberItSaysTheSameInGeneral() {
        assertThat(sentences.of(new Signal("link-flood", 2.4, "4 links, 2 allowed")))
                .isEqualTo("It links more often than this site allows.");
    }

    @ParameterizedTest
    @CsvSource({"author-record", Model.PRIOR, Model.SITE})
    void whatMaySpeakForACommentSaysWhichWay(String name) {
        String against = sentences.of(new Signal(name, 1, "x"));
        String inFavour = sentences.of(new Signal(name, -1, "x"));

        assertThat(against).isNotEqualTo(inFavour).satisfies(this::isPlain);
        assertThat(inFavour).satisfies(this::isPlain);
    }

    @Test
    void aCheckOfAnotherVersionIsSaidToBeGone() {
        assertThat(sentences.of(new Signal("no-such-check", 1, "x"))).isEqualTo(GENERIC);
    }

    private Signal found(String name, String text, ScreeningSettings settings) {
        return new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), System::nanoTime)
                .screen(Given.text(text), Circumstances.none(), settings).signals().stream()
                        .filter(signal -> signal.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** One sentence, short, and without words of the code such as LinkFlood, link-flood or %s. */
    private void isPlain(String sentence) {
        assertThat(sentence)
                .hasSizeLessThanOrEqualTo(LONGEST)
                .matches("[A-Z][^.!?]*\\.")
                .doesNotContainPattern("[a-z][A-Z]|_|[%{}<>\\[\\]]|\\bnull\\b");
    }
}
