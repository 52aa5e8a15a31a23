package dev.rejoinder.markup;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code <}: a web address in angle brackets is a link, all else is a plain less-than sign. Standing before the
 * parser's own reading of inline HTML it also keeps that from searching the rest of the text for the end of each
 * {@code <!--}, which is quadratic.
 */
final class AngleBrackets implements InlineContentParserFactory {
    private static final int LONGEST = 2_048;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleBrackets::read;
    }

    private static ParsedInline read(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        int length = 0;
        while (scanner.hasNext() && length++ < LONGEST) {
            char c = scanner.peek();
            if (c == '>') {
                String address = scanner.getSource(start, scanner.position()).getContent();
                if (WebAddress.inText(address).isPresent()) {
                    scanner.next();
                    Link link = new Link(address, null);
                    link.appendChild(new Text(address));
                    return ParsedInline.of(link, scanner.position());
                }
                break;
            }
            if (c <= ' ' || c == '<') {
                break;
            }
            scanner.next();
        }
        return ParsedInline.of(new Text("<"), start);
    }
}
