package dev.rejoinder.screening.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Given;
import dev.rejoinder.screening.NoModel;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.Spelt;
import dev.rejoinder.screening.Verdict;
import dev.rejoinder.screening.text.PhraseMatcher;
import dev.rejoinder.screening.text.PhraseMatchers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockedPhrasesTest {
    private final BlockedPhrases heuristic = new BlockedPhrases(new PhraseMatchers());

    /** The last column is what of the text is marked; - is nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "viagra; buy viagra now; viagra",
                "viagra; buy VIAGRA!; VIAGRA",
                "Viagra; buy ｖｉａｇｒａ now; ｖｉａｇｒａ",
                "viagra; buy via{U+200B}gra now; via{U+200B}gra",
                "viagra; buy v{U+0336}i{U+0336}agra now; v{U+0336}i{U+0336}agra",
                "viagra; buy v1agra now; v1agra",
                "viagra; buy vi{U+0430}gr{U+0430} now; vi{U+0430}gr{U+0430}",
                "viagra; buy {U+1D42F}{U+1D422}{U+1D41A}{U+1D420}{U+1D42B}{U+1D41A} now; {U+1D42F}{U+1D422}{U+1D41A}{U+1D420}{U+1D42B}{U+1D41A}",
                "viagra; buy viágra now; viágra",
                "viagra; buy viagras now; -",
                "cialis; a specialist told me; -",
                "ball; we have to bail out; -",
                "bot; вот это да; -",
                "buy now; please buy{U+00A0}~ NOW!; buy{U+00A0}~ NOW",
                "казино; Лучшее КАЗИНО тут; КАЗИНО",
                "казино; Лучшее к{U+0061}зино тут; к{U+0061}зино",
                "赌博; 我喜欢赌博吗; 赌博",
                "도박; 온라인 도박을 하자; 도박",
                "straße; DIE STRASSE DORT; STRASSE",
                "$$$; earn $$$$ here; $$$",
                "c++; learn c++ today; c++",
                "+7; call me +74; -",
            })
    void aPhraseIsFoundHoweverItIsWritten(String phrase, String text, String marked) {
        String written = Spelt.out(text);
        List<Signal> signals = heuristic.judge(new AnalysedText(Given.text(written)), Given.settings(phrase));

        assertThat(signals)
                .extracting(Signal::span)
                .extracting(span -> span == null ? "" : written.substring(span.start(), span.end()))
                .isEqualTo(marked == null ? List.of() : List.of(Spelt.out(marked)));
    }

    @Test
    void onePhraseHoldsAndTwoAreSpam() {
        Screening screening = new Screening(Heuristics.inOrder(), Duration.ofSeconds(5), () -> 0);
        ScreeningSettings settings = Given.settings("viagra", "cialis");

        assertThat(screening.screen(Given.text("try viagra and viagra"), Circumstances.none(), settings, new NoModel()))
                .returns(Verdict.SUSPECT, Assessment::verdict);
        assertThat(screening.screen(Given.text("try viagra and cialis"), Circumstances.none(), settings, new NoModel()))
                .returns(Verdict.SPAM, Assessment::verdict);
    }

    @Test
    void whatIsBlockedDoesNotCountOnceMoreAsWhatSpamSays() {
        ScreeningSettings settings = Given.settings("casino");

        assertThat(Given.found(Given.text("was at a casino"), Given.settings())).containsExactly("gambling-talk");
        assertThat(Given.found(Given.text("was at a casino"), settings)).containsExactly("blocked-phrase");
        assertThat(Given.found(Given.text("was at a casino, slot gacor"), settings))
                .contains("blocked-phrase", "gambling-talk");
    }

    @Test
    void aPhraseInTheNameOrWebsiteIsFound() {
        assertThat(Given.found(Given.by("Viagra fan", null), Given.settings("viagra")))
                .containsExactly("blocked-name");
        assertThat(Given.found(Given.by("Ann", "https://cheap-viagra.example"), Given.settings("viagra")))
                .containsExactly("blocked-name");
    }

    @Test
    void blankPhrasesAndInvisibleOnesBlockNothing() {
        assertThat(heuristic.judge(new AnalysedText(Given.text("hello  there")), Given.settings(" ", "", "\u200b")))
                .isEmpty();
    }

    @Test
    void aMatcherIsBuiltOncePerListAndTheLeastUsedAreDropped() {
        PhraseMatchers matchers = new PhraseMatchers();
        PhraseMatcher first = matchers.of(List.of("viagra"));

        assertThat(matchers.of(List.of(new String("viagra")))).isSameAs(first);

        for (int i = 0; i < 200; i++) {
            matchers.of(List.of("phrase " + i));
        }
        assertThat(matchers.of(List.of("viagra"))).isNotSameAs(first);
    }

    @Test
    void manyPhrasesGiveFewSignals() {
        List<String> phrases = IntStream.range(0, 300).mapToObj(i -> "word" + i).toList();
        AnalysedText analysedText = new AnalysedText(Given.text(String.join(" ", phrases)));

        assertThat(heuristic.judge(analysedText, new ScreeningSettings(2, phrases)))
                .hasSize(5);
    }
}
