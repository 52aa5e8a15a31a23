package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ann@example.com, ann@example.com, a•••@e•••.com",
        "' Ann.Lee+x@Mail.EXAMPLE.com ', Ann.Lee+x@mail.example.com, A•••@m•••.com",
        "o'brien@example.ie, o'brien@example.ie, o•••@e•••.ie",
        "ann@blog.example, ann@blog.example, a•••@b•••.example",
        "ann@startup.newtopleveldomain, ann@startup.newtopleveldomain, a•••@s•••.newtopleveldomain",
        "info@münchen.example, info@münchen.example, i•••@m•••.example",
        "почта@пример.рф, почта@пример.рф, п•••@п•••.рф",
        "\"odd name\"@example.com, \"odd name\"@example.com, o•••@e•••.com"
    })
    void anAddressIsReadAndShownMasked(String typed, String readable, String masked) {
        EmailAddress address = EmailAddress.parse(typed).orElseThrow();
        assertThat(address.readable()).isEqualTo(readable);
        assertThat(address.masked()).isEqualTo(masked);
        assertThat(address).hasToString(masked);
    }

    @Test
    void mailServersAreGivenTheDomainInAscii() {
        assertThat(EmailAddress.parse("Info@M\u00fcnchen.example").orElseThrow().deliverable())
                .isEqualTo("Info@xn--mnchen-3ya.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ann",
                "ann@",
                "@example.com",
                "ann@example",
                "ann@localhost",
                "ann@@example.com",
                "a b@example.com",
                "ann@exa mple.com",
                "ann.@example.com",
                "a..b@example.com",
                "ann@-example.com",
                "ann@example..com",
                "ann@example.com.",
                "ann@192.0.2.1",
                "ann@[192.0.2.1]",
                "ann@example.c",
                "an\u200bn@example.com",
                "ann@example.com\u0000",
                "ann@exam\nple.com",
                "ann@example.com,bob@example.com",
                "ann@exa_mple.com"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthIsBoundedAndLongGarbageIsRefusedQuickly() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "com";
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.parse("a@" + ("d".repeat(60) + ".").repeat(4) + "com.example.com"))
                .isEmpty();
        assertThat(EmailAddress.parse("a.".repeat(1_000_000) + "@example.com")).isEmpty();
    }

    @Test
    void addressesAreEqualWhenTheyArePracticallyOneMailbox() {
        assertThat(EmailAddress.parse("Ann@Example.com")).isEqualTo(EmailAddress.parse("ann@example.COM"));
        assertThat(EmailAddress.parse("ann@example.com")).isNotEqualTo(EmailAddress.parse("ann@example.org"));
    }
}
