package dev.rejoinder.markup;

import jakarta.inject.Singleton;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns a reader's Markdown into HTML that is safe to put into a page.
 *
 * <p>A subset of CommonMark 0.31: paragraphs, emphasis, code, quotes, lists and links, and bare web addresses become links.
 * What differs, because these are comments and not documents: a line break stays a line break ({@code <br>}), a heading is
 * a bold paragraph, a thematic break is the text {@code * * *}, an image is a link with the alternative text, raw HTML is
 * shown as it was typed. Links lead to http and https only and carry {@code rel="nofollow ugc noopener"}; one that leads
 * elsewhere is only its text. No other attribute is ever written. Nesting deeper than {@value Flattening#MAX_DEPTH} is
 * flattened.
 *
 * <p>Raw HTML is escaped here and the result goes through an allow-list sanitiser as well, for either alone has been
 * bypassed before. The work is linear in the input's length and the result at most a small multiple of it. Thread-safe.
 */
@Singleton
public final class Markdown {
    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .customInlineContentParserFactory(new AngleBrackets())
            .build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .nodeRendererFactory(PlainTags::new)
            .softbreak("<br>\n")
            .escapeHtml(true)
            .build();

    /** Safe HTML of a comment; empty for a blank one. Never throws: what cannot be rendered is shown as typed. */
    public String toHtml(String markdown) {
        try {
            Node document = parser.parse(DeepMarkers.disarmed(HiddenMarks.without(markdown)));
            Flattening.apply(document, new LinkBudget(markdown.length()));
            return HiddenMarks.restored(
                    AllowList.sanitized(renderer.render(document)).strip());
        } catch (RuntimeException e) {
            // A defect in a parser must not lose a comment: its text as typed is always safe.
            return "<p>" + escape(markdown) + "</p>";
        }
    }

    /** Plain text, such as a name or a title, for use in HTML text and in quoted attribute values. */
    public static String escape(String plain) {
        StringBuilder html = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\0' -> html.append('\uFFFD');
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
