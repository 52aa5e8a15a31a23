package dev.rejoinder.intake.form;

import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.Nfc;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Normalises what a submission says of its page. */
@Singleton
class PageFields {
    private static final int LONGEST_KEY = 500;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_URL = 2_000;

    private final AddressMasker masker;

    PageFields(AddressMasker masker) {
        this.masker = masker;
    }

    String key(Violations violations, @Nullable String typed) {
        String key = typed == null ? "" : Nfc.of(typed);
        TextForm.checked(violations, "page", key, LONGEST_KEY);
        violations.addIf(masker.containsAddress(key), "page", "must not hold an e-mail address, for it is public");
        return key;
    }

    @Nullable
    String title(Violations violations, @Nullable String typed) {
        String title = TextForm.line(typed);
        TextForm.tooLong(violations, "title", title, LONGEST_TITLE);
        return title;
    }

    @Nullable
    String url(Violations violations, Site site, @Nullable String typed) {
        String url = TextForm.line(typed);
        if (url != null) {
            TextForm.tooLong(violations, "url", url, LONGEST_URL);
            boolean fits = isAbsolute(url) && site.owns(url);
            violations.addIf(!fits, "url", "must lie under one of the site's origins");
            violations.addIf(masker.containsAddress(url), "url", "must not hold an e-mail address");
        }
        return url;
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
