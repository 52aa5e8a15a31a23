package dev.rejoinder.bench;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Checks HTML as the tree a browser would build of it: only these elements, only these attributes. */
final class InertDom {
    private static final Map<String, Set<String>> COMMENT = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel")),
            Map.entry("p", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("blockquote", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of()),
            Map.entry("li", Set.of()));
    private static final Map<String, Set<String>> FORM_PAGE = Map.ofEntries(
            Map.entry("html", Set.of("lang")),
            Map.entry("head", Set.of()),
            Map.entry("meta", Set.of("charset", "name", "content")),
            Map.entry("link", Set.of("rel", "href")),
            Map.entry("title", Set.of()),
            Map.entry("body", Set.of()),
            Map.entry("main", Set.of()),
            Map.entry("h1", Set.of()),
            Map.entry("p", Set.of("class")),
            Map.entry("br", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("li", Set.of()),
            Map.entry("form", Set.of("method")),
            Map.entry("label", Set.of("for")),
            Map.entry("input", Set.of("type", "id", "name", "value")),
            Map.entry("textarea", Set.of("id", "name", "rows", "cols")),
            Map.entry("button", Set.of()));

    private InertDom() {}

    /** What is not allowed in a comment's HTML, if anything is. */
    static Optional<String> complaint(String html) {
        return Jsoup.parseBodyFragment(html).body().children().select("*").stream()
                .flatMap(element -> Stream.concat(unknown(element, COMMENT), badLink(element)))
                .findFirst()
                .map(what -> what + " in " + html);
    }

    /** What is not allowed in the page that answers a plain form. */
    static Optional<String> pageComplaint(String html) {
        return Jsoup.parse(html).select("html, html *").stream()
                .flatMap(element -> Stream.concat(unknown(element, FORM_PAGE), badSheet(element)))
                .findFirst()
                .map(what -> what + " in " + html);
    }

    /** A web address with http or https, as a website must be. */
    static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<String> unknown(Element element, Map<String, Set<String>> allowed) {
        Set<String> attributes = allowed.get(element.normalName());
        return attributes == null
                ? Stream.of("<" + element.normalName() + ">")
                : element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .filter(key -> !attributes.contains(key))
                        .map(key -> "attribute " + key + " of <" + element.normalName() + ">");
    }

    private static Stream<String> badLink(Element element) {
        boolean bad = element.nameIs("a")
                && !(isWeb(element.attr("href")) && element.attr("rel").equals("nofollow ugc noopener"));
        return bad ? Stream.of("a bad link") : Stream.of();
    }

    /** The one file a form page takes in is the service's own style sheet. */
    private static Stream<String> badSheet(Element element) {
        boolean bad = element.nameIs("link")
                && !(element.attr("rel").equals("stylesheet")
                        && element.attr("href").equals("/assets/rejoinder.css"));
        return bad ? Stream.of("a file that is not ours") : Stream.of();
    }
}
