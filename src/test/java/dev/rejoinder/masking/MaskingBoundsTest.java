package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of 60,000 characters of anything is masked in time that grows with its length only, and nothing is left to mask. */
class MaskingBoundsTest {
    private static final int LENGTH = 60_000;
    private static final int ROUNDS = 3;
    private static final long NOT_MEASURABLE = 5_000_000;

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
                "{a,",
                "{a,b}@",
                "{a,b}@c.com ",
                "a,b}@",
                "a[spam]",
                "[spam]@",
                "a/b@c.com ",
                "a/",
                "a@\nb.com ",
                "\n@",
                "a at\nb dot ",
                "a@b\n.",
                "\n.com",
                "a@b.c\u043em ",
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
                "a'b'",
                "a at ",
                "@.",
                ".at.",
                ".dot.",
                "a.at.b.dot.",
                "!",
                "a!",
                "a!b@",
                "@(",
                "@(a)",
                "(a)@",
                "@[IPv6:",
                "@[IPv6:a:",
                "\\\"",
                "a.\"b\".",
                ".\"a\"@",
                "a@b,com ",
                "a@b com ",
                "a @ gmail ",
                "a at gmail com ",
                "a et b nokta ",
                "ssh a ",
                "ssh -a b@c.com ",
                "/c/a@b.com",
                "a_at_b.com ",
                "\u00B7",
                "a\u00B7",
                "a@b\u30FBc",
                "!#$%&'*+-/=?^_`{|}~",
                "%61",
                "&#x40",
                "\u24D0\u24D1",
                "a underscore b dash ",
                "a dot b at ",
                "at the rate of ",
                "(a) b.com ",
                "(at] ",
                "a=b/c=d@"
            })
    void aRepeatedPatternIsMaskedInTimeThatGrowsWithItsLength(String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        Masked masked = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> masker.mask(text));
        assertThat(masker.find(masked.text())).isEmpty();
        // Four times the text may take four times as long; sixteen would be quadratic. The constant is for what is too
        // quick to tell.
        long quarter = leastWork(pattern.repeat(LENGTH / 4 / pattern.length()));
        assertThat(leastWork(text)).isLessThan(10 * quarter + NOT_MEASURABLE);
    }

    /** Nanoseconds of this thread's processor time, so that a busy machine does not count. */
    private long leastWork(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            masker.find(text);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
