package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.heuristic.Heuristics;
import dev.rejoinder.screening.text.Span;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is written is judged: no exception, no missing check, spans that lie within the text. */
class AnyTextTest {
    private static final Screening SCREENING =
            new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), System::nanoTime);
    private static final ScreeningSettings SETTINGS = Given.settings("casino");

    @Property(tries = 1_500, seed = "20261124", shrinking = ShrinkingMode.BOUNDED)
    void isJudgedToTheEnd(@ForAll("texts") String text, @ForAll("texts") String name, @ForAll("texts") String website) {
        Candidate candidate = new Candidate(text, name, website, name, text.length() % 3);

        Assessment assessment = SCREENING.screen(candidate, Circumstances.none(), SETTINGS);

        assertThat(assessment.complete()).isTrue();
        assertThat(assessment.probability()).isBetween(0.0, 1.0);
        assertThat(assessment.signals()).allSatisfy(signal -> {
            assertThat(signal.evidence()).isNotBlank();
            assertThat(signal.evidence().codePoints())
                    .noneMatch(c -> Character.getType(c) == Character.SURROGATE || Character.isISOControl(c));
            Span span = signal.span();
            assertThat(span == null || span.end() <= text.length()).isTrue();
        });
    }

    @Property(tries = 1_500, seed = "20261125", shrinking = ShrinkingMode.BOUNDED)
    void becomesAVectorThatCanBeKept(@ForAll("texts") String text, @ForAll("texts") String name) {
        Candidate candidate = new Candidate(text, name, null, null, 0);

        FeatureVector vector = Features.of(candidate, List.of()).vector();

        assertThat(FeatureVector.of(vector.toBytes()).toBytes()).isEqualTo(vector.toBytes());
    }

    /** Pieces that programs stumble over, and any units at all, half surrogates included. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "http://",
                "https://xn--",
                "www.",
                "[a](",
                "](http://b.example)",
                "<a href=\"",
                "</a>",
                "[url=",
                "@",
                "casino",
                "\u202e",
                "\u200b",
                "\u0301\u0301\u0301",
                "\ud83d",
                "\udc68",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "\u0000",
                "```",
                "    ",
                "\n",
                "\u3164",
                "\u0430\u0440\u0440\u04cf\u0435.com",
                "e-mail hidden",
                "100%",
                "+1 888 555 0100",
                "\u4f60\u597d",
                "\u0e2a\u0e27\u0e31\u0e2a",
                "\ufdfa",
                "\ud835\udc04",
                "88",
                "!",
                ".",
                "*",
                "$$$");
        Arbitrary<String> anything =
                Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(12);
        return Arbitraries.oneOf(pieces, anything).list().ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
