package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the tables hides an address where it may, and no word hides what only mentions it. */
class SpokenSignsTest {
    private final AddressMasker masker = new AddressMasker();

    @ParameterizedTest
    @MethodSource("names")
    void aNameOfTheSignIsReadBare(String sign) {
        isFound("⟦anna.b " + sign + " example dot com⟧");
        isFound("⟦ANNA " + sign.toUpperCase(Locale.ROOT) + " EXAMPLE DOT COM⟧");
    }

    @ParameterizedTest
    @MethodSource({"names", "namesInBrackets"})
    void aNameOfTheSignIsReadInBrackets(String sign) {
        isFound("⟦anna[" + sign + "]example.com⟧!");
        isFound("<⟦anna (" + sign + ") example [dot] com⟧>");
    }

    @ParameterizedTest
    @MethodSource("dots")
    void aNameOfTheDotIsRead(String dot) {
        isFound("⟦anna [at] example " + dot + " com⟧");
        isFound("⟦anna@mail " + dot + " example " + dot + " com⟧");
        isFound("⟦anna[at]example[" + dot + "]com⟧");
    }

    @ParameterizedTest
    @MethodSource("dotsInBrackets")
    void aShortNameOfTheDotIsReadInBrackets(String dot) {
        isFound("⟦anna(at)example(" + dot + ")com⟧");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aWordThatMeansMoreIsReadWithADotOfItsLanguage(List<String> pair) {
        isFound("⟦anna " + pair.get(0) + " example " + pair.get(1) + " com⟧");
        isFound("anna " + pair.get(0) + " example.com");
    }

    @ParameterizedTest
    @MethodSource("joiners")
    void aSignInsideAMailboxNameIsRead(String joiner) {
        isFound("⟦anna " + joiner + " bell at example dot com⟧");
    }

    @ParameterizedTest
    @MethodSource({"names", "dots"})
    void aWordIsNoAddress(String word) {
        isFound("here is " + word + " and there (" + word + ") is none.");
    }

    private void isFound(String marked) {
        String text = Marked.plain(marked);
        assertThat(Marked.with(text, masker.find(text))).isEqualTo(marked);
    }

    static Stream<String> names() {
        return SpokenSigns.AT_NAMES.words().stream();
    }

    static Stream<String> namesInBrackets() {
        return SpokenSigns.AT_IN_BRACKETS.words().stream();
    }

    static Stream<String> dots() {
        return SpokenSigns.DOT.words().stream();
    }

    static Stream<String> dotsInBrackets() {
        return SpokenSigns.DOT_IN_BRACKETS.words().stream();
    }

    static Stream<String> joiners() {
        return SpokenSigns.JOINERS.words().stream();
    }

    static Stream<List<String>> pairs() {
        return SpokenSigns.PAIRS.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(dot -> List.of(e.getKey(), dot)));
    }
}
