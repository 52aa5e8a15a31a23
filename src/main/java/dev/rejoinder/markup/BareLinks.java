package dev.rejoinder.markup;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Makes links of the web addresses that stand in a text as they are: {@code https://…} and {@code www.…}. */
final class BareLinks {
    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(Set.of(LinkType.URL, LinkType.WWW))
            .build();

    private BareLinks() {}

    /** Links the addresses in a text node; gives the last of the nodes that now stand for it. */
    static Node in(Text text) {
        String literal = text.getLiteral();
        if (!literal.contains("://") && !literal.toLowerCase(Locale.ROOT).contains("www.")) {
            return text;
        }
        int plainFrom = 0;
        for (LinkSpan span : EXTRACTOR.extractLinks(literal)) {
            String shown = literal.substring(span.getBeginIndex(), span.getEndIndex());
            // No scheme typed: http, as GitHub's autolinks do, because a site without TLS would not answer otherwise.
            String typed = span.getType() == LinkType.WWW ? "http://" + shown : shown;
            String destination = WebAddress.inText(typed).orElse("");
            if (!destination.isEmpty()) {
                if (span.getBeginIndex() > plainFrom) {
                    text.insertBefore(new Text(literal.substring(plainFrom, span.getBeginIndex())));
                }
                Link link = new Link(destination, null);
                link.appendChild(new Text(shown));
                text.insertBefore(link);
                plainFrom = span.getEndIndex();
            }
        }
        if (plainFrom == literal.length() && plainFrom > 0) {
            Node last = text.getPrevious();
            text.unlink();
            return last;
        }
        text.setLiteral(literal.substring(plainFrom));
        return text;
    }
}
