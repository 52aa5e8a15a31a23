package dev.rejoinder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.markup.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AsTypedTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvFileSource(resources = "as-typed.csv", numLinesToSkip = 1)
    void htmlIsTypedAsItsAuthorWouldHave(String html, String typed) {
        assertThat(AsTyped.markdown(html)).isEqualTo(typed.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "as-typed.csv", numLinesToSkip = 1)
    void whatIsTypedShowsTheSameText(String html, String typed) {
        assertThat(VisibleText.of(markdown.toHtml(AsTyped.markdown(html)))).isEqualTo(VisibleText.of(html));
    }

    @Test
    void aBlockOfCodeKeepsItsLines() {
        assertThat(AsTyped.markdown("<p>So:</p><pre><code>if (a) {\n  b();\n}</code></pre>"))
                .isEqualTo("So:\n\n```\nif (a) {\n  b();\n}\n```");
    }

    @Test
    void theFenceOfCodeIsLongerThanAnyInIt() {
        assertThat(AsTyped.markdown("<pre>```` x</pre>")).isEqualTo("`````\n```` x\n`````");
    }

    @Test
    void elementsNobodyKnowsLeaveTheirText() {
        assertThat(AsTyped.markdown("<p>List<string> <strike>of</strike> <!-- no --> names</string></p>"))
                .isEqualTo("List of names");
    }

    @Test
    void nothingIsTypedForNothing() {
        assertThat(AsTyped.markdown("<p> <br>\n</p><blockquote></blockquote>")).isEmpty();
    }
}
