package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and ids have one spelling each, which is less than Java reads. */
class PlainSpellingTest {
    private static final String ID = "01890000-0000-7000-8000-00000000abcd";

    @Test
    void whatIsPlainIsRead() {
        assertThat(PlainNumber.of("0")).hasValue(0);
        assertThat(PlainNumber.of("50")).hasValue(50);
        assertThat(PlainNumber.of("999999999")).hasValue(999_999_999);
        assertThat(PlainId.of(ID)).hasValue(UUID.fromString(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+5",
                "-5",
                "-0",
                "05",
                "00",
                "5 ",
                "\u0665",
                "\uff15",
                "5.0",
                "5e0",
                "0x5",
                "9999999999"
            })
    void aNumberSpeltOtherwiseIsNone(String typed) {
        assertThat(PlainNumber.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01890000-0000-7000-8000-00000000ABCD",
                "001890000-0000-7000-8000-0000000abcd",
                "1890000-0000-7000-8000-000000000abcd",
                "01890000-0000-7000-8000-00000000abc\uff44",
                "01890000-0000-7000-8000-00000000abcg",
                "{01890000-0000-7000-8000-00000000abcd",
                "018900000000700080000000-00-00-abcd00"
            })
    void anIdSpeltOtherwiseIsNone(String typed) {
        assertThat(PlainId.of(typed)).isEmpty();
    }
}
