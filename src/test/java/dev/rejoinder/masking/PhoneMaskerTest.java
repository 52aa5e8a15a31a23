package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are of ranges kept for fiction. */
class PhoneMaskerTest {
    private static final int LENGTH = 60_000;

    private final PhoneMasker masker = new PhoneMasker();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call +44 20 7946 0958 today | Call [phone hidden] today",
                "+1 (202) 555-0143, or mail | [phone hidden], or mail",
                "Tel:+12025550143! | Tel:[phone hidden]!",
                "+49 30 23125 123 und +442079460958 | [phone hidden] und [phone hidden]"
            })
    void aNumberWithItsCountryCodeIsHidden(String text, String masked) {
        assertThat(masker.mask(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 2024-01-15 at 12:30:45",
                "order 12345678901",
                "ISBN 978-3-16-148410-0",
                "costs 1.299.000,00",
                "192.168.100.200",
                "+1 for this, +100500",
                "v1.2.3.4567890",
                "https://a.example/?id=442079460958",
                "020 7946 0958",
                "[e-mail hidden]"
            })
    void whatIsNoNumberForTheWholeWorldIsLeftAlone(String text) {
        assertThat(masker.mask(text).text()).isEqualTo(text);
        assertThat(masker.mask(text).changed()).isFalse();
    }

    @Test
    void aNumberOfTheSitesCountryNeedsNoCountryCode() {
        assertThat(masker.mask("ring 020 7946 0958", "GB").text()).isEqualTo("ring [phone hidden]");
    }

    @Test
    void whatWasHiddenIsToldByItsPlace() {
        Masked masked = masker.mask("a +442079460958 b +442079460959");
        assertThat(masked.hidden())
                .extracting(place -> masked.text().substring(place.start(), place.end()))
                .containsExactly(PhoneMasker.HIDDEN, PhoneMasker.HIDDEN);
        assertThat(masker.mask(masked.text()).changed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "+",
                "+1",
                "1 ",
                "+4 ",
                "(1",
                "((((1",
                "1-",
                "+44 20 7946 095 ",
                "+442079460958 ",
                "+44 ",
                "1/2/",
                "123456789 x ",
                "\u0661\u0662 ",
                "1;ext=",
                "+1 (202) "
            })
    void aHostileTextIsGivenUpSoon(String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        Masked masked = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> masker.mask(text));
        assertThat(masked.text()).isNotEmpty();
    }
}
