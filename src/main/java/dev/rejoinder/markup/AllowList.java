package dev.rejoinder.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The second gate behind the renderer: lets through these elements, on links only a web address, and nothing else. The
 * attributes of a link are written anew, so none can be there that is not named here.
 */
final class AllowList {
    static final String REL = "nofollow ugc noopener";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
            .allowElements(AllowList::link, "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .skipRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private AllowList() {}

    static String sanitized(String html) {
        return POLICY.sanitize(html);
    }

    private static @Nullable String link(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        String address = href < 0 || href % 2 != 0
                ? ""
                : WebAddress.inText(attributes.get(href + 1)).orElse("");
        attributes.clear();
        if (address.isEmpty()) {
            return null;
        }
        attributes.addAll(List.of("href", address, "rel", REL));
        return element;
    }
}
