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
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 0044 20 7946 0958 today | Call [phone hidden] today",
                "Call 00 44 20 7946 0958 | Call [phone hidden]",
                "00442079460958 | [phone hidden]",
                "(0044) 20 7946 0958 works | [phone hidden] works",
                "0044 (0)20 7946 0958! | [phone hidden]!",
                "0044-20-7946-0958 | [phone hidden]",
                "00-44-20-7946-0958 | [phone hidden]",
                "0049 30 23125 123, abends | [phone hidden], abends",
                "Tel. 0049 30/23125123 | Tel. [phone hidden]",
                "0033 1 99 00 12 34 le soir | [phone hidden] le soir",
                "00 33 1.99.00.12.34 | [phone hidden]",
                "001 202 555 0143 | [phone hidden]",
                "001 (202) 555-0143 | [phone hidden]",
                "0041 44 668 18 00 bitte | [phone hidden] bitte",
                "0048 22 123 45 67 | [phone hidden]",
                "0091 98765 43210 | [phone hidden]",
                "WhatsApp:0034 612 345 678 | WhatsApp:[phone hidden]",
                "+44 (0)20 7946 0958 | [phone hidden]",
                "0044 20 7946 0958 and 0049 30 23125 123 | [phone hidden] and [phone hidden]"
            })
    void noughtsStandForThePlus(String text, String masked) {
        Masked hidden = masker.mask(text);

        assertThat(hidden.text()).isEqualTo(masked);
        assertThat(masker.mask(text, "GB").text()).isEqualTo(masked);
        assertThat(hidden.hidden())
                .allMatch(place -> masked.startsWith(PhoneMasker.HIDDEN, place.start())
                        && place.end() - place.start() == PhoneMasker.HIDDEN.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it costs 5.00 44 20 79 46 09 58 times",
                "at 10:00 44 207 946 09 58 came by",
                "1 000 442 079 460 958 atoms",
                "part no. 00-1234-56",
                "agent 007 and 0099 12",
                "id=00442079460958",
                "0x0044207946",
                "version 2.00 442079460958",
                "00000000000000",
                "run 00 12 34 56 78"
            })
    void otherNoughtsStandForNothing(String text) {
        assertThat(masker.mask(text).text()).isEqualTo(text);
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
                "00",
                "00 4",
                "(0044) ",
                "+1 (202) "
            })
    void aHostileTextIsGivenUpSoon(String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        Masked masked = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> masker.mask(text));
        assertThat(masked.text()).isNotEmpty();
    }
}
