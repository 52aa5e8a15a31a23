package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masking comes before rendering: no Markdown may put an address together that was not there to be masked. */
class RenderedMaskingTest {
    /** Not behind "@" or "!" (fediverse handles) or "//" (a login), which are left alone on purpose. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![@!/\\w.+:-])[A-Za-z][\\w.+]{0,40}@[A-Za-z][\\w-]{0,40}\\.(com|org)(?![\\w:/$#-])");

    private final AddressMasker masker = new AddressMasker();
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane*@*example.com",
                "jane@**example**.com",
                "**jane**@example.com",
                "ja*n*e@example.com",
                "jane@ex*am*ple.com",
                "jane@example.c*o*m",
                "jane\\@example.com",
                "jane@example\\.com",
                "jane&#64;example.com",
                "jane&commat;example&period;com",
                "jane`@`example.com",
                "`jane`@example.com",
                "[jane](https://a.example)@example.com",
                "jane@[example](https://a.example).com",
                "jane[@](https://a.example)example.com",
                "jane![@](https://a.example/i.png)example.com",
                "[x](mailto:jane@example.com)",
                "<jane@example.com>",
                "[jane@example.com](mailto:jane@example.com)",
                "jane@__example__.com",
                "_jane_@example.com",
                "***jane***@example.com",
                "[jane][1]@example.com\n\n[1]: https://a.example",
                "jane@[example].com\n\n[example]: https://a.example",
                "jane\u200b@example.com",
                "jane\uFF20example.com",
                "jan&shy;e&#x40;example.com",
                "*jane*@*example*.com",
                "a@b.com@example.com"
            })
    void aHiddenAddressStaysHiddenWhenRendered(String typed) {
        check(typed);
    }

    @Test
    void randomSeamsInsideAnAddressDoNotBringItBack() {
        String[] pieces = {
            "jane",
            "@",
            "example",
            ".",
            "com",
            "jane@example.com",
            "*",
            "**",
            "_",
            "`",
            "\\",
            "&#64;",
            "&period;",
            "[",
            "]",
            "](https://a.example)",
            " ",
            "\u200b",
            "<b>",
            "(at)",
            "[dot]",
            "%6A",
            ",com",
            "(",
            ")",
            "\n",
            "!"
        };
        Random random = new Random(64);
        for (int round = 0; round < 60_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            check(typed.toString());
        }
    }

    private void check(String typed) {
        for (MaskingStyle style : new MaskingStyle[] {MaskingStyle.HIDDEN, MaskingStyle.PARTIAL}) {
            String masked = masker.mask(typed, style).text();
            Element body = Jsoup.parseBodyFragment(renderer.render(parser.parse(masked)))
                    .body();
            String shown = body.wholeText().replace("\u200b", "") + " "
                    + body.select("a").eachAttr("href");
            assertThat(ADDRESS.matcher(shown).results().map(r -> r.group()).toList())
                    .as("typed %s, masked %s", typed, masked)
                    .isEmpty();
            assertThat(masker.find(masked))
                    .as("masked again: %s from %s", masked, typed)
                    .isEmpty();
        }
    }
}
