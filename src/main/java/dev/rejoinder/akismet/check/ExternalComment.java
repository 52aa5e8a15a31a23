package dev.rejoinder.akismet.check;

import org.jspecify.annotations.Nullable;

/**
 * A comment that its blog keeps and asks about. Raw and untrusted; never stored, never logged.
 *
 * @param network the reader's, readable; null when the blog named none that tells readers apart
 * @param permalink of the page it is to stand on
 * @param apart whether it is only tried, or answered whatever it says: then it is nobody's comment
 */
public record ExternalComment(
        @Nullable String text,
        @Nullable String name,
        @Nullable String email,
        @Nullable String website,
        @Nullable String network,
        @Nullable String permalink,
        boolean apart) {
    @Override
    public String toString() {
        return "RawCheck";
    }
}
