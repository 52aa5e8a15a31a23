package dev.rejoinder.intake.form;

import dev.rejoinder.comment.Texts;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Limits;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.text.Blank;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Normalises what a submission says of its author. */
@Singleton
class AuthorFields {
    private final AddressMasker masker;
    private final Texts texts;

    AuthorFields(AddressMasker masker, Texts texts) {
        this.masker = masker;
        this.texts = texts;
    }

    NormalisedSubmission.Author read(
            Violations violations, RawSubmission.Author raw, Limits limits, Set<AuthorField> required) {
        String name = line(violations, "author.name", raw.name(), limits.name());
        EmailAddress email = email(violations, line(violations, "author.email", raw.email(), limits.email()));
        String website = website(violations, line(violations, "author.website", raw.website(), limits.website()));
        require(violations, required.contains(AuthorField.NAME), "author.name", raw.name());
        require(violations, required.contains(AuthorField.EMAIL), "author.email", raw.email());
        require(violations, required.contains(AuthorField.WEBSITE), "author.website", raw.website());
        return new NormalisedSubmission.Author(name, email, website);
    }

    /** What was typed on one line, or null where it was nothing or too much to look at. */
    private static @Nullable String line(Violations violations, String field, @Nullable String typed, int most) {
        if (TextForm.tooLongToRead(violations, field, typed, most)) {
            return null;
        }
        String line = TextForm.line(typed);
        return TextForm.tooLong(violations, field, line, most) ? null : line;
    }

    private static @Nullable EmailAddress email(Violations violations, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        violations.addIf(email.isEmpty(), "author.email", "is not an e-mail address");
        return email.orElse(null);
    }

    private @Nullable String website(Violations violations, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        Optional<String> website = texts.website(typed);
        violations.addIf(website.isEmpty(), "author.website", "must be an http or https address");
        violations.addIf(masker.containsAddress(typed), "author.website", "must not hold an e-mail address");
        return website.orElse(null);
    }

    private static void require(Violations violations, boolean required, String field, @Nullable String typed) {
        violations.addIf(required && (typed == null || Blank.is(typed)), field, "is required on this site");
    }
}
