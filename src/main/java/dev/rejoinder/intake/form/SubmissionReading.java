package dev.rejoinder.intake.form;

import dev.rejoinder.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it was read.
 *
 * @param refusal why the site's policy does not take it; it may have taken it before, and its sender asks again. Null when it fits
 */
public record SubmissionReading(
        NormalisedSubmission submission, @Nullable InvalidInput refusal) {
    /**
     * Goes on with what fits only.
     *
     * @throws InvalidInput when it does not
     */
    public void requireFit() {
        if (refusal != null) {
            throw refusal;
        }
    }
}
