package dev.rejoinder.comment;

import dev.rejoinder.markup.Markdown;
import dev.rejoinder.markup.WebAddress;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Assessment;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes masked and judged texts ready to be stored, with the HTML that readers will see. */
@Singleton
public class Texts {
    private final Markdown markdown;

    Texts(Markdown markdown) {
        this.markdown = markdown;
    }

    /** An author's website as a link may carry it: absolute, http or https, without user or password; else nothing. */
    public Optional<String> website(String typed) {
        return WebAddress.website(typed);
    }

    /** A text that may be stored. */
    public AssessedText of(Masked masked, Assessment assessment, int policyVersion) {
        return new AssessedText(masked, markdown.toHtml(masked.text()), assessment, policyVersion);
    }
}
