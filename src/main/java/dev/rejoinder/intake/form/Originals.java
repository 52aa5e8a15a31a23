package dev.rejoinder.intake.form;

import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.comment.Status;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.site.Policy;
import org.jspecify.annotations.Nullable;

/** Picks out what masking changed, as far as the site keeps it. */
public final class Originals {
    private Originals() {}

    public static OriginalTexts of(
            NormalisedSubmission submission, MaskedSubmission masked, Policy policy, Status status) {
        if (!isKept(policy, status)) {
            return OriginalTexts.NOTHING;
        }
        return new OriginalTexts(
                changed(submission.text(), masked.text()),
                changed(submission.author().name(), masked.name()),
                changed(submission.author().website(), masked.website()),
                changed(submission.page().title(), masked.title()));
    }

    /** The same of an edit, which is a text alone. */
    public static OriginalTexts of(String text, Masked masked, Policy policy, Status status) {
        return isKept(policy, status)
                ? new OriginalTexts(changed(text, masked), null, null, null)
                : OriginalTexts.NOTHING;
    }

    /** What nobody has to look at is not kept even for a moment on a site that keeps it for no days. */
    private static boolean isKept(Policy policy, Status status) {
        return status == Status.PENDING || policy.retention().originalDays() > 0;
    }

    private static @Nullable String changed(@Nullable String typed, @Nullable Masked masked) {
        return masked != null && masked.changed() ? typed : null;
    }
}
