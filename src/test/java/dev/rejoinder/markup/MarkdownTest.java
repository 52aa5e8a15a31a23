package dev.rejoinder.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvFileSource(resources = "markdown.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void markdownBecomesTheExpectedHtml(String typed, String html) {
        assertThat(dom(markdown.toHtml(unescaped(typed)))).isEqualTo(dom(unescaped(html)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u200b"})
    void aBlankTextGivesNoElements(String typed) {
        assertThat(Jsoup.parseBodyFragment(markdown.toHtml(typed)).body().text().strip())
                .isIn("", "\u200b");
    }

    @Test
    void harmlessTextIsPreservedWordForWord() {
        String typed =
                "I'd say 2 < 3 & 4 > 1, \"quoted\" {{ curly }} a_b_c snake, 100% sure; f(x) = x^2 — naïve ☃ \uD83D\uDE80";
        Document html = Jsoup.parseBodyFragment(markdown.toHtml(typed));
        assertThat(html.body().text()).isEqualTo(typed);
    }

    @Test
    void everyLinkCarriesTheRelAndNothingElse() {
        String html = markdown.toHtml("[a](https://a.example \"title\") www.b.example <https://c.example>");
        assertThat(Jsoup.parseBodyFragment(html).select("a"))
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.attr("rel")).isEqualTo("nofollow ugc noopener"))
                .allSatisfy(a -> assertThat(a.attributesSize()).isEqualTo(2));
    }

    @Test
    void aReferenceUsedManyTimesCannotBlowUpTheResult() {
        String typed = "[a]: https://example.com/" + "x".repeat(2_000) + "\n\n" + "[a] ".repeat(4_400);
        assertThat(markdown.toHtml(typed).length()).isLessThan(400_000);
    }

    @Test
    void randomMarkupIsAlwaysSafe() {
        String[] pieces = {
            "<",
            ">",
            "\"",
            "'",
            "`",
            "```\n",
            "*",
            "_",
            "[",
            "]",
            "(",
            ")",
            "!",
            "\\",
            "&",
            "&#60;",
            "&lt;",
            "\n",
            "\n\n",
            "    ",
            "> ",
            "- ",
            "1. ",
            "# ",
            "a",
            "b ",
            "javascript:",
            "https://x.example/",
            "www.x.example",
            "data:",
            "<script>",
            "<a href=",
            "onclick=",
            "<!--",
            "-->",
            "<![CDATA[",
            "\0",
            "\uD800",
            "\u202e",
            "=",
            "---\n",
            "[a]: ",
            "{{",
            "style=x",
            "\t",
            "\r"
        };
        Random random = new Random(20261123);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            SafeDom.check(typed.toString(), markdown.toHtml(typed.toString()));
        }
    }

    @Test
    void plainTextIsEscapedForTextAndAttributes() {
        assertThat(Markdown.escape("<b>\"A\" & 'B'</b>"))
                .isEqualTo("&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
    }

    private static String dom(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.forEachNode(node -> {
            if (node instanceof org.jsoup.nodes.TextNode text && text.isBlank()) {
                text.text("");
            }
        });
        return document.body().html().replace("\n", "");
    }

    private static String unescaped(String cell) {
        return cell.replace("\\n", "\n");
    }
}
