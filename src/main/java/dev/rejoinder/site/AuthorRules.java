package dev.rejoinder.site;

import dev.rejoinder.site.Policy.AuthorField;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What authors give, and what they may do.
 *
 * @param required which author fields must be given: {@code name}, {@code email}, {@code website}
 * @param editSeconds how long authors may change their comments
 * @param closeAfterDays age at which a page takes no more comments; null for never
 * @param showRejection whether authors see that, and why, their comment was rejected
 */
record AuthorRules(
        Set<AuthorField> required,
        int editSeconds,
        @Nullable Integer closeAfterDays,
        boolean showRejection) {
    static final AuthorRules DEFAULT =
            new AuthorRules(EnumSet.of(AuthorField.NAME, AuthorField.EMAIL), 900, null, true);

    AuthorRules {
        EnumSet<AuthorField> sorted = EnumSet.noneOf(AuthorField.class);
        sorted.addAll(required);
        required = Collections.unmodifiableSet(sorted);
        // Absent and null are one in the contract, so nought days is how a page is opened for good again.
        closeAfterDays = closeAfterDays == null || closeAfterDays == 0 ? null : closeAfterDays;
    }
}
