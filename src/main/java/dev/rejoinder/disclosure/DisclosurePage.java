package dev.rejoinder.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** The disclosure as a page a reader understands. */
@CheckedTemplate(basePath = "disclosure")
final class DisclosurePage {
    private DisclosurePage() {}

    static TemplateInstance of(Disclosure disclosure) {
        return page(
                disclosure,
                disclosure.decisions().heuristics().stream()
                        .map(DisclosureTexts::inWords)
                        .toList());
    }

    /** @param checks what each of them looks at */
    private static native TemplateInstance page(Disclosure disclosure, List<String> checks);

    /** Words as a sentence begins. */
    @TemplateExtension
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
