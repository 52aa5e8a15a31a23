package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.text.Nfc;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AddressMaskerTest {
    private final AddressMasker masker = new AddressMasker();

    @ParameterizedTest
    @CsvFileSource(
            resources = "addresses.tsv",
            numLinesToSkip = 1,
            delimiter = '\t',
            quoteCharacter = '\u00A6',
            ignoreLeadingAndTrailingWhitespace = false)
    void addressesAreFoundJustWhereTheyStand(String kind, String marked) {
        String text = Marked.plain(marked);
        List<AddressSpan> spans = masker.find(text);
        assertThat(Marked.with(text, spans)).as(kind).isEqualTo(marked);
        for (MaskingStyle style : List.of(MaskingStyle.HIDDEN, MaskingStyle.PARTIAL)) {
            Masked masked = masker.mask(text, style);
            assertThat(masker.find(masked.text())).as(masked.text()).isEmpty();
            assertThat(masked.hidden()).hasSize(spans.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jane.doe@example.co.uk, j•••@e•••.uk",
        "jane [at] shop [dot] example, j•••@s•••.example",
        "Jane@GMAIL.com, J•••@G•••.com",
        "\"very odd\"@example.com, v•••@e•••.com",
        "gro.elpmaxe@nna, a•••@e•••.org",
        "jane&#64;example.com, j•••@e•••.com"
    })
    void thePartialStyleShowsFirstLettersAndTheEnd(String text, String masked) {
        assertThat(masker.mask(text, MaskingStyle.PARTIAL).text()).isEqualTo(masked);
    }

    @Test
    void whatWasHiddenIsToldByItsPlaceInTheMaskedText() {
        Masked masked = masker.mask("a@example.com and b@example.com!");
        assertThat(masked.text()).isEqualTo("[e-mail hidden] and [e-mail hidden]!");
        assertThat(masked.hidden()).containsExactly(new HiddenAddress(0, 15), new HiddenAddress(20, 35));
        assertThat(masked.changed()).isTrue();
    }

    @Test
    void offLeavesTheTextAsItIs() {
        Masked masked = masker.mask("a@example.com", MaskingStyle.OFF);
        assertThat(masked.text()).isEqualTo("a@example.com");
        assertThat(masked.changed()).isFalse();
    }

    @Test
    void aPageKeyWithAnAddressIsNoticed() {
        assertThat(masker.containsAddress("/users/jane@example.com/")).isTrue();
        assertThat(masker.containsAddress("/users/jane%40example.com")).isTrue();
        assertThat(masker.containsAddress("/2015/look-at-example.com/?v=1@2")).isFalse();
    }

    @Test
    void anAddressWithAHeapOfMarksInItIsHidden() {
        String marks = "\u0323".repeat(40);

        for (String address : new String[] {"ann" + marks + "@example.org", "ann@exa" + marks + "mple.org"}) {
            String text = Nfc.of("write " + address + " now");

            assertThat(text).contains("\u034f");
            assertThat(masker.mask(text).text()).isEqualTo("write [e-mail hidden] now");
        }
    }
}
