package dev.rejoinder.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of 60,000 characters of anything is masked in well under a second, and nothing is left to mask. */
class MaskingBoundsTest {
    private static final int LENGTH = 60_000;
    private final AddressMasker masker = new AddressMasker();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "a@",
                "@a",
                "a@b",
                "a.b@",
                "a@b.",
                "a@b.c ",
                "jane@example.com",
                "jane@example.com ",
                "a@b.com@",
                "a.",
                ".",
                "-",
                "_",
                "a-",
                "(",
                "((((",
                "[at]",
                "(at)",
                "a[at]",
                "[at]b[dot]",
                "a (at) b (dot) com ",
                " at ",
                "at ",
                "a at b dot ",
                "dot ",
                " dot a",
                "a dot com ",
                "j a n e @ ",
                "j ",
                ". ",
                "\"",
                "\"@",
                "\"a\"@",
                ")@",
                "a)@",
                "()@",
                "&",
                "&#",
                "&#64;",
                "&amp;",
                "&amp;#64;",
                "%",
                "%25",
                "%40",
                "%2540",
                "\\",
                "\\@",
                "\\u0040",
                "=40",
                "*",
                "**",
                "a*@*b",
                "`",
                "_a_@",
                "<",
                "<a",
                "<a>",
                "</a>@",
                "[",
                "]",
                "](",
                "[a](",
                "[a](b)@",
                "]:",
                "]: [a][",
                "![",
                "\u200b",
                "\u00ad@",
                "\uFF20",
                "\u24D0",
                "\uD83D\uDCE7",
                "\uD800",
                "\u827E\u7279",
                "a\u827E\u7279b\u70B9",
                "\u70B9",
                "#@",
                "a#b.com @ ",
                "://",
                "://a@",
                "://a:b@c.com ",
                "moc.a@a",
                "ti.a@a ",
                "reversed moc.",
                "a@b.com:",
                "a@b.com:/",
                "@@",
                "git@",
                "\u2022",
                "[e-mail hidden]",
                "[e-mail hidden]@b.com",
                "x@gmail",
                "arroba ",
                "a arroba b punto ",
                "/=@",
                "a/=b@",
                "\n",
                "\t@\t",
                "A",
                "aATbDOT",
                "DOT",
                "a'b'"
            })
    void aRepeatedPatternIsMaskedInBoundedTime(String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        Masked masked = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> masker.mask(text));
        assertThat(masker.find(masked.text())).isEmpty();
    }
}
