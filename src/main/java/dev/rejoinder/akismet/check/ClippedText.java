package dev.rejoinder.akismet.check;

import dev.rejoinder.text.TextForm;
import org.jspecify.annotations.Nullable;

/** Normalises what a blog sends, and cuts it to the length that is screened: nothing is refused as too long. Lengths are in code points. */
final class ClippedText {
    private static final int LONGEST_BEGINNING = 15_000;
    private static final int LONGEST_END = 5_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_WEBSITE = 2_000;

    private ClippedText() {}

    static @Nullable String name(@Nullable String sent) {
        return line(sent, LONGEST_LINE);
    }

    static @Nullable String website(@Nullable String sent) {
        return line(sent, LONGEST_WEBSITE);
    }

    /** A text; of one that is too long, its beginning and its end. */
    static String text(@Nullable String sent) {
        return sent == null ? "" : ends(TextForm.text(sent));
    }

    private static String ends(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_BEGINNING + LONGEST_END
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BEGINNING)) + "\n"
                        + text.substring(text.offsetByCodePoints(text.length(), -LONGEST_END));
    }

    private static @Nullable String line(@Nullable String sent, int most) {
        String line = TextForm.line(sent);
        return line == null || line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
    }
}
