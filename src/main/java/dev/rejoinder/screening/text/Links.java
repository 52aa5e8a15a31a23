package dev.rejoinder.screening.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds the links in a text: addresses with a scheme or {@code www.}, Markdown's targets, and bare domains. */
public final class Links {
    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();

    private Links() {}

    /** In order; those in code are left out, as are hosts that lead nowhere, such as localhost and namespaces. */
    public static List<Link> in(String text, CodeParts code) {
        List<Link> links = new ArrayList<>();
        int from = 0;
        for (LinkSpan found : EXTRACTOR.extractLinks(text)) {
            BareDomains.addTo(links, text, code, from, found.getBeginIndex());
            from = found.getEndIndex();
            if (code.at(found.getBeginIndex())) {
                continue;
            }
            Link link = link(text, found);
            if (labelled(text, links, link)) {
                links.remove(links.size() - 1);
            }
            if (!Hosts.nowhere(link.host())) {
                links.add(link);
            }
        }
        BareDomains.addTo(links, text, code, from, text.length());
        return withoutHtmlLabels(text, links);
    }

    /** Of {@code <a href="http://a.example">a.example</a>} only the target. */
    private static List<Link> withoutHtmlLabels(String text, List<Link> links) {
        if (text.indexOf("\">") < 0) {
            return links;
        }
        List<Link> kept = new ArrayList<>();
        int target = -1;
        for (Link link : links) {
            if (link.span().start() != target) {
                kept.add(link);
            }
            target = text.startsWith("\">", link.span().end()) ? link.span().end() + 2 : -1;
        }
        return kept;
    }

    private static Link link(String text, LinkSpan found) {
        Span span = new Span(found.getBeginIndex(), found.getEndIndex());
        return new Link(span, Hosts.of(text.substring(span.start(), span.end())), false);
    }

    /** Whether the link before is this one's label, as in {@code [http://a.example](http://a.example)}. */
    private static boolean labelled(String text, List<Link> links, Link link) {
        if (links.isEmpty()) {
            return false;
        }
        int end = links.get(links.size() - 1).span().end();
        return link.span().start() == end + 2 && text.startsWith("](", end);
    }
}
