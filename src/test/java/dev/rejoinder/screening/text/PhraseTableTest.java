package dev.rejoinder.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.Spelt;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "one two; 0",
                "One, two!; 0",
                "one two three; 1",
                "one two four; 0",
                "ones two; -",
                "stemming; 2",
                "ste; -",
                "a stemmed one; 3",
                "加微信吧; 4",
                "加微; -",
            })
    void theLongestPhraseOfWholeWordsIsFound(String text, Integer number) {
        PhraseTable table = table("one two", "one two three", "stem*", "stemmed one", "加微信");
        Tokens tokens = tokens(text);

        List<Integer> found = IntStream.range(0, tokens.count())
                .map(i -> table.at(tokens, i).number())
                .filter(hit -> hit >= 0)
                .boxed()
                .limit(1)
                .toList();

        assertThat(found).isEqualTo(number == null ? List.of() : List.of(number));
    }

    @Test
    void tenThousandPhrasesAreToldApart() {
        String[] phrases = IntStream.range(0, 10_000)
                .mapToObj(i -> "word" + i + " and " + i * 7)
                .toArray(String[]::new);
        PhraseTable table = table(phrases);

        for (int i = 0; i < phrases.length; i++) {
            assertThat(table.at(tokens(phrases[i]), 0).number()).isEqualTo(i);
        }
        assertThat(table.at(tokens("word1 and 8"), 0).number()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "c{U+0430}$ino; casino",
                "v1agra; viagra",
                "p.o.k.e.r; p.o.k.e.r",
            })
    void revealedTokensSeeThroughDisguises(String text, String word) {
        Tokens revealed = Tokens.revealed(FoldedText.of(Spelt.out(text)).text());

        assertThat(revealed.count()).isEqualTo(1);
        assertThat(revealed.between(revealed.start(0), revealed.end(0))).isEqualTo(word);
        assertThat(revealed.hash(0)).isEqualTo(Tokens.of(word.replace(".", "")).hash(0));
    }

    private static PhraseTable table(String... phrases) {
        PhraseTable table = new PhraseTable();
        for (int i = 0; i < phrases.length; i++) {
            table.add(tokens(phrases[i]), i);
        }
        return table;
    }

    private static Tokens tokens(String text) {
        return Tokens.of(FoldedText.of(text).text());
    }
}
