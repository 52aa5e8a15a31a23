package dev.rejoinder.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages behind a mail's link. Nothing happens before a button is pressed. */
@CheckedTemplate(basePath = "retention")
final class RequestPage {
    /** What such a page takes in, and where its button may lead. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** The field of the form that says what is left of the texts, and its value for those that stay without a name. */
    static final String REMAINS = "remains";

    static final String ANONYMOUS = "anonymous";

    private RequestPage() {}

    /** @param site the site's name */
    static native TemplateInstance export(String site);

    /** @param site the site's name */
    static native TemplateInstance erase(String site);

    /** @param comments how many were found */
    static native TemplateInstance erased(int comments);

    static native TemplateInstance underWay();

    static native TemplateInstance gone();
}
