package dev.rejoinder.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Checks rendered HTML as the tree a browser would build, never by pattern. */
final class SafeDom {
    private static final Set<String> ELEMENTS =
            Set.of("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a");

    private SafeDom() {}

    static void check(String typed, String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            if (element.nameIs("body")) {
                continue;
            }
            assertThat(element.normalName()).as("element of %s", typed).isIn(ELEMENTS);
            Set<String> names = element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .collect(Collectors.toSet());
            if (element.nameIs("a")) {
                assertThat(names).as("attributes of %s", typed).containsExactlyInAnyOrder("href", "rel");
                assertThat(element.attr("href")).as(typed).matches("(?s)https?://[^\\s\"<>\\\\]+");
                assertThat(element.attr("rel")).as(typed).isEqualTo("nofollow ugc noopener");
                assertThat(element.select("a"))
                        .as("no link in a link: %s", typed)
                        .hasSize(1);
            } else {
                assertThat(names).as("attributes of %s", typed).isEmpty();
            }
        }
        assertThat(Jsoup.parse(html).head().children()).as(typed).isEmpty();
    }
}
