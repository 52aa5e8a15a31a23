package dev.rejoinder.comment;

import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Assessment;

/**
 * A text that may be stored: masked, rendered and assessed. The only way to a comment's text leads through {@link Texts}, which makes it of
 * masked ones alone: raw input cannot be stored, because that does not compile.
 */
public final class AssessedText {
    private final Masked masked;
    private final String html;
    private final Assessment assessment;
    private final int policyVersion;

    AssessedText(Masked masked, String html, Assessment assessment, int policyVersion) {
        this.masked = masked;
        this.html = html;
        this.assessment = assessment;
        this.policyVersion = policyVersion;
    }

    /** With its addresses hidden. */
    public String text() {
        return masked.text();
    }

    /** What readers will see of it, safe. */
    public String html() {
        return html;
    }

    /** What the machine thinks of it. */
    public Assessment assessment() {
        return assessment;
    }

    /** The policy it was judged by. */
    public int policyVersion() {
        return policyVersion;
    }
}
