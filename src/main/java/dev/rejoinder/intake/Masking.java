package dev.rejoinder.intake;

import dev.rejoinder.privacy.AddressMasker;
import dev.rejoinder.privacy.Masked;
import dev.rejoinder.privacy.MaskingStyle;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The one place where addresses inside texts are hidden, in the site's style. */
@Singleton
class Masking {
    private final AddressMasker masker;

    Masking(AddressMasker masker) {
        this.masker = masker;
    }

    MaskedSubmission mask(NormalisedSubmission submission, Policy policy) {
        return new MaskedSubmission(
                mask(submission.text(), policy),
                line(submission.name(), policy),
                line(submission.website(), policy),
                line(submission.title(), policy));
    }

    Masked mask(String text, Policy policy) {
        return masker.mask(text, policy.masking());
    }

    /** Names, websites and titles are masked even where a site lets addresses stand in its texts. */
    private @Nullable Masked line(@Nullable String line, Policy policy) {
        MaskingStyle style = policy.masking() == MaskingStyle.OFF ? MaskingStyle.HIDDEN : policy.masking();
        return line == null ? null : masker.mask(line, style);
    }
}
