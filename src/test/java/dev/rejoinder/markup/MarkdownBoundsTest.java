package dev.rejoinder.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** 20,000 characters of anything come to an end, on a small stack, and give a bounded result. */
class MarkdownBoundsTest {
    private static final int LENGTH = 20_000;
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvFileSource(resources = "patterns.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aRepeatedPatternIsRenderedInBoundedTimeAndSpace(@Nullable String head, String pattern, @Nullable String tail) {
        String unit = unescaped(pattern);
        String typed = unescaped(head) + unit.repeat((LENGTH - 100) / unit.length()) + unescaped(tail);
        String html = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> markdown.toHtml(typed));
        assertThat(html.length()).isLessThan(25 * LENGTH);
        SafeDom.check(pattern, html);
    }

    private static String unescaped(@Nullable String cell) {
        return cell == null ? "" : cell.replace("\\n", "\n").replace("\\t", "\t");
    }
}
