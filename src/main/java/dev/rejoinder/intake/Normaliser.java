package dev.rejoinder.intake;

import dev.rejoinder.comment.Texts;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Limits;
import dev.rejoinder.site.Policy.AuthorField;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.Nfc;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first step: from what was sent to what fits, or to a list of all that does not. */
@Singleton
class Normaliser {
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_URL = 2_000;

    private final AddressMasker masker;
    private final Texts texts;

    Normaliser(AddressMasker masker, Texts texts) {
        this.masker = masker;
        this.texts = texts;
    }

    /** @throws dev.rejoinder.problem.InvalidInput naming every field that does not fit */
    NormalisedSubmission normalise(Site site, RawSubmission raw, boolean official) {
        Violations violations = new Violations();
        Limits limits = site.policy().limits();
        String page = page(violations, raw.page());
        String text = raw.text() == null ? "" : TextForm.text(raw.text());
        TextForm.checked(violations, "text", text, limits.text());
        String name = TextForm.line(raw.name());
        TextForm.tooLong(violations, "author.name", name, limits.name());
        EmailAddress email = email(violations, TextForm.line(raw.email()), limits.email());
        String website = website(violations, TextForm.line(raw.website()), limits.website());
        if (!official) {
            required(violations, site, AuthorField.NAME, "author.name", raw.name());
            required(violations, site, AuthorField.EMAIL, "author.email", raw.email());
            required(violations, site, AuthorField.WEBSITE, "author.website", raw.website());
        }
        String title = TextForm.line(raw.title());
        TextForm.tooLong(violations, "title", title, LONGEST_TITLE);
        String url = pageUrl(violations, site, TextForm.line(raw.url()));
        UUID parent = parent(violations, TextForm.line(raw.parent()));
        boolean consent = Boolean.TRUE.equals(raw.consent());
        violations.addIf(
                site.policy().consent().required() && !official && !consent,
                "consent",
                "must be true on this site: " + site.policy().consent().wording());
        violations.check();
        boolean honeypotFilled = raw.honeypot() != null && !raw.honeypot().isEmpty();
        return new NormalisedSubmission(
                page, title, url, parent, name, email, website, text, raw.stamp(), honeypotFilled, consent);
    }

    private String page(Violations violations, @Nullable String typed) {
        String page = typed == null ? "" : Nfc.of(typed);
        TextForm.checked(violations, "page", page, LONGEST_PAGE);
        violations.addIf(masker.containsAddress(page), "page", "must not hold an e-mail address, for it is public");
        return page;
    }

    private static @Nullable EmailAddress email(Violations violations, @Nullable String typed, int most) {
        if (typed == null) {
            return null;
        }
        TextForm.tooLong(violations, "author.email", typed, most);
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        violations.addIf(email.isEmpty(), "author.email", "is not an e-mail address");
        return email.orElse(null);
    }

    private @Nullable String website(Violations violations, @Nullable String typed, int most) {
        if (typed == null) {
            return null;
        }
        TextForm.tooLong(violations, "author.website", typed, most);
        Optional<String> website = texts.website(typed);
        violations.addIf(website.isEmpty(), "author.website", "must be an http or https address");
        violations.addIf(masker.containsAddress(typed), "author.website", "must not hold an e-mail address");
        return website.orElse(null);
    }

    private @Nullable String pageUrl(Violations violations, Site site, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        TextForm.tooLong(violations, "url", typed, LONGEST_URL);
        boolean fits = isAbsolute(typed) && site.owns(typed);
        violations.addIf(!fits, "url", "must lie under one of the site's origins");
        violations.addIf(masker.containsAddress(typed), "url", "must not hold an e-mail address");
        return typed;
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable UUID parent(Violations violations, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            if (typed.length() == 36) {
                return UUID.fromString(typed);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        violations.add("parent", Parents.NOT_HERE);
        return null;
    }

    private static void required(
            Violations violations, Site site, AuthorField required, String field, @Nullable String typed) {
        violations.addIf(
                site.policy().required().contains(required) && TextForm.line(typed) == null,
                field,
                "is required on this site");
    }
}
