package dev.rejoinder.intake.form;

import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Consent;
import dev.rejoinder.site.Limits;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.Blank;
import dev.rejoinder.text.PlainId;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first step: from what was sent to what fits, or to a list of all that does not. */
@Singleton
public class Normaliser {
    /** What is wrong with a {@code parent} that is no comment of the page. */
    public static final String NO_SUCH_PARENT = "is not a comment of this page";

    private static final int UUID_LENGTH = 36;

    private final PageFields pageFields;
    private final AuthorFields authorFields;

    Normaliser(PageFields pageFields, AuthorFields authorFields) {
        this.pageFields = pageFields;
        this.authorFields = authorFields;
    }

    /**
     * A reader's. What policy refuses is read all the same where it may be a retry of what was taken under another one.
     *
     * @throws InvalidInput naming every field that does not fit
     */
    public SubmissionReading read(Site site, RawSubmission raw, boolean mayBeRetry) {
        Policy policy = site.policy();
        return read(site, raw, policy.required(), policy.consent().required(), mayBeRetry);
    }

    /**
     * The blog's own, of which nothing is required but a text.
     *
     * @throws InvalidInput naming every field that does not fit
     */
    public SubmissionReading readOfficial(Site site, RawSubmission raw, boolean mayBeRetry) {
        return read(site, raw, Set.of(), false, mayBeRetry);
    }

    private SubmissionReading read(
            Site site, RawSubmission raw, Set<AuthorField> required, boolean consentRequired, boolean mayBeRetry) {
        try {
            Limits limits = site.policy().limits();
            return new SubmissionReading(normalise(site, raw, limits, required, consentRequired), null);
        } catch (InvalidInput refusal) {
            if (mayBeRetry) {
                return new SubmissionReading(asAnyPolicyWould(site, raw, refusal), refusal);
            }
            throw refusal;
        }
    }

    private NormalisedSubmission asAnyPolicyWould(Site site, RawSubmission raw, InvalidInput refusal) {
        try {
            return normalise(site, raw, Limits.WIDEST, Set.of(), false);
        } catch (InvalidInput byAny) {
            throw refusal;
        }
    }

    private NormalisedSubmission normalise(
            Site site, RawSubmission raw, Limits limits, Set<AuthorField> required, boolean consentRequired) {
        Violations violations = new Violations();
        String page = pageFields.key(violations, raw.page().key());
        String text = TextForm.checked(violations, "text", raw.text(), limits.text());
        NormalisedSubmission.Author author = authorFields.read(violations, raw.author(), limits, required);
        String title = pageFields.title(violations, raw.page().title());
        String url = pageFields.url(site, raw.page().url());
        UUID parent = parent(violations, raw.parent());
        boolean consent = Boolean.TRUE.equals(raw.consent());
        violations.addIf(
                consentRequired && !consent,
                "consent",
                consentMissing(site.policy().consent()));
        violations.check();
        boolean honeypotFilled = raw.honeypot() != null && !raw.honeypot().isEmpty();
        return new NormalisedSubmission(
                new NormalisedSubmission.Page(page, title, url),
                parent,
                author,
                text,
                raw.stamp(),
                honeypotFilled,
                consent);
    }

    private static String consentMissing(Consent consent) {
        return "must be true on this site: " + consent.wording();
    }

    private static @Nullable UUID parent(Violations violations, @Nullable String typed) {
        if (typed == null || (typed.length() <= UUID_LENGTH && Blank.is(typed))) {
            return null;
        }
        UUID parent = PlainId.of(typed).orElse(null);
        violations.addIf(parent == null, "parent", NO_SUCH_PARENT);
        return parent;
    }
}
