package dev.rejoinder.comment;

import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Assessment;

/**
 * A text that may be stored: masked, rendered and judged. The only way to a comment's text leads through here, so that raw input cannot be
 * stored by mistake.
 *
 * @param masked the text with its addresses hidden
 * @param html what readers will see of it, safe
 * @param assessment what the machine thinks of it
 * @param policyVersion the policy it was judged by
 */
public record AssessedText(Masked masked, String html, Assessment assessment, int policyVersion) {
    public String text() {
        return masked.text();
    }
}
