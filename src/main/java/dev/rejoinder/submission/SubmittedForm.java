package dev.rejoinder.submission;

import dev.rejoinder.intake.form.RawSubmission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a plain form; unknown ones are ignored, of repeated ones the first counts, an empty one is as good as none. */
record SubmittedForm(Map<String, List<String>> fields) {
    /** Where the request keeps it, for the page that answers an error. */
    static final String PROPERTY = "rejoinder.form";

    /** The box to tick: a browser sends it only when it is ticked. */
    static final String CONSENT = "consent";

    private static final Set<String> TICKED = Set.of("true", "on", "yes", "1");

    static final List<String> KEPT = List.of(
            "page", "title", "url", "parent", "name", "email", "website", "text", "stamp", "return", "key", CONSENT);

    @Nullable
    String value(String name) {
        List<String> values = fields.get(name);
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    RawSubmission raw() {
        return new RawSubmission(
                new RawSubmission.Page(value("page"), value("title"), value("url")),
                value("parent"),
                new RawSubmission.Author(value("name"), value("email"), value("website")),
                value("text"),
                value("stamp"),
                value(FormResource.HONEYPOT),
                TICKED.contains(String.valueOf(value(CONSENT))));
    }

    @Override
    public String toString() {
        return "SubmittedForm";
    }
}
