package dev.rejoinder.masking.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEntitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "&commat;x 40 8",
                "&amp;amp;commat;x 40 16",
                "&amp;#64;x 40 9",
                "&#64x 40 4",
                "&#64example.com 40 4",
                "&#x40example.com 40 5",
                "&#x2ecom 2e 5",
                "&#0000064;x 40 10",
                "&#x1F4E7;x 1f4e7 9",
                "&amp;x 26 5",
                "&amp;amp;x 26 9",
                "&eacute;x e9 8",
                "&nbsp;x a0 6",
                "&shy;x ad 5",
                "&zwnj;x 200c 6",
                "&thetasym;x 3d1 10",
                "&hyphen;x 2010 8"
            })
    void anEntityIsReadWithTheLengthItsWritingHas(String text, String character, int length) {
        long read = HtmlEntities.at("ab" + text, 2);

        assertThat(Integer.toHexString((int) (read >> 32))).isEqualTo(character);
        assertThat((int) read).isEqualTo(2 + length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "& ",
                "&x",
                "&commat",
                "&copy=2",
                "&nosuch;",
                "&#",
                "&#;",
                "&#x;",
                "&#0;",
                "&#x110000;",
                "&\u00e9;"
            })
    void whatIsNoEntityIsLeft(String text) {
        assertThat(HtmlEntities.at(text, 0)).isEqualTo(Escapes.NONE);
    }
}
