package dev.rejoinder.comment.page;

import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.text.Nfc;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may be a page's key or address, whoever says it: both are public, so neither holds an e-mail address. */
@Singleton
public class PageForm {
    private static final int LONGEST_KEY = 500;
    private static final int LONGEST_URL = 2_000;

    private final AddressMasker masker;

    PageForm(AddressMasker masker) {
        this.masker = masker;
    }

    /** The key in NFC, or as much of it as there is where something was noted against it. */
    public String key(Violations violations, String field, @Nullable String typed) {
        if (TextForm.tooLongToRead(violations, field, typed, LONGEST_KEY)) {
            return "";
        }
        String key = typed == null ? "" : Nfc.of(typed);
        if (TextForm.isFit(violations, field, key, LONGEST_KEY)) {
            violations.addIf(masker.containsAddress(key), field, "must not hold an e-mail address, for it is public");
        }
        return key;
    }

    /**
     * An address of one line, or null where nothing was typed.
     *
     * @param owned whether an address lies under one of the site's origins
     */
    public @Nullable String url(Violations violations, @Nullable String typed, Predicate<String> owned) {
        if (TextForm.tooLongToRead(violations, "url", typed, LONGEST_URL)) {
            return null;
        }
        String url = TextForm.line(typed);
        if (url != null && !TextForm.tooLong(violations, "url", url, LONGEST_URL)) {
            boolean fits = isAbsolute(url) && owned.test(url);
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
