package dev.rejoinder.comment.page;

import dev.rejoinder.markup.WebAddress;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.text.Nfc;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be a page's key or address, whoever says it: both are public, so neither holds an e-mail address. */
@Singleton
public class PageForm {
    private static final int LONGEST_KEY = 500;
    private static final int LONGEST_URL = 2_000;
    /** What browsers give may become shorter: what holds an e-mail address is left out. */
    private static final int LONGEST_GIVEN = 8_000;
    /** An address inside an address inside an address is read as well. */
    private static final int MOST_ENCODINGS = 4;

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
            violations.addIf(!isHarmless(url), "url", "must not hold an e-mail address or a line break");
        }
        return url;
    }

    /**
     * The address of a page that a reader comes from, as far as it may be shown; null where nothing of it may. Readers do not choose it, so none
     * is refused for it: a query that holds an e-mail address, as newsletters and sign-in pages make them, is left out.
     *
     * @param owned whether an address lies under one of the site's origins
     */
    public @Nullable String link(@Nullable String given, Predicate<String> owned) {
        if (given == null || given.length() > LONGEST_GIVEN) {
            return null;
        }
        String address = WebAddress.ofPage(given).filter(owned).orElse("");
        String page = address.split("#", 2)[0];
        return Stream.of(address, page, page.split("\\?", 2)[0])
                .filter(link -> !link.isEmpty() && link.length() <= LONGEST_URL && isHarmless(link))
                .findFirst()
                .orElse(null);
    }

    /** Without an e-mail address or a line break, however often it is percent-encoded. */
    private boolean isHarmless(String url) {
        String read = url;
        for (int i = 0; i < MOST_ENCODINGS; i++) {
            if (masker.containsAddress(read) || read.codePoints().anyMatch(PageForm::breaksLines)) {
                return false;
            }
            read = decoded(read);
        }
        return true;
    }

    private static boolean breaksLines(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
