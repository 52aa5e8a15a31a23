package dev.rejoinder.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvFileSource(resources = "websites.csv", numLinesToSkip = 1)
    void anAddressIsNormalisedOrRefused(String typed, String normalised) {
        assertThat(WebAddress.website(typed).orElse("refused")).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/\n", "https://a.exa\u00admple", "https://a.example/\u202egpj",
                        "https://a.example/\u0000",
                "\u0000https://a.example", "https://a.example/\uD800", "https://a.example\u3000/x",
                        "https://a.ex\tample"
            })
    void controlAndInvisibleCharactersAreRefusedInside(String typed) {
        assertThat(WebAddress.website(typed + "x")).isEmpty();
    }

    @Test
    void fiveHundredCodePointsAreTheLimit() {
        String start = "https://a.example/";
        assertThat(WebAddress.website(start + "x".repeat(500 - start.length()))).isPresent();
        assertThat(WebAddress.website(start + "x".repeat(501 - start.length()))).isEmpty();
    }
}
