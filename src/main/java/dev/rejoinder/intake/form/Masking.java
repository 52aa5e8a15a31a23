package dev.rejoinder.intake.form;

import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.masking.PhoneMasker;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The one place where addresses inside texts are hidden, in the site's style, and telephone numbers where it wants that. */
@Singleton
public class Masking {
    private final AddressMasker masker;
    private final PhoneMasker phones;

    Masking(AddressMasker masker, PhoneMasker phones) {
        this.masker = masker;
        this.phones = phones;
    }

    public MaskedSubmission mask(NormalisedSubmission submission, Policy policy) {
        return new MaskedSubmission(
                mask(submission.text(), policy),
                line(submission.author().name(), policy),
                line(submission.author().website(), policy),
                line(submission.page().title(), policy));
    }

    /** What a blog asks about, of which nothing more is said. */
    public MaskedSubmission mask(String text, @Nullable String name, @Nullable String website, Policy policy) {
        return new MaskedSubmission(mask(text, policy), line(name, policy), line(website, policy), null);
    }

    public Masked mask(String text, Policy policy) {
        return mask(text, policy, policy.masking());
    }

    /** Names, websites and titles are masked even where a site lets addresses stand in its texts. */
    private @Nullable Masked line(@Nullable String line, Policy policy) {
        MaskingStyle style = policy.masking() == MaskingStyle.OFF ? MaskingStyle.HIDDEN : policy.masking();
        return line == null ? null : mask(line, policy, style);
    }

    private Masked mask(String text, Policy policy, MaskingStyle style) {
        if (!policy.maskPhones()) {
            return masker.mask(text, style);
        }
        // Addresses last, so that their places are those in the text that comes out.
        return masker.mask(phones.mask(text), style);
    }
}
