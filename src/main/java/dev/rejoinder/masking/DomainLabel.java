package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;

/** One label of a domain. */
final class DomainLabel {
    static final int LONGEST = 63;

    private DomainLabel() {}

    static int endOf(DecodedText text, int start) {
        boolean unspaced = Chars.isUnspaced(text.at(start));
        int end = start;
        while (end - start < LONGEST) {
            char c = text.at(end);
            boolean inside = (c == '-' && end > start && Chars.isWord(text.at(end + 1)))
                    || (Chars.isWord(c) && (Chars.isUnspaced(c) == unspaced || (unspaced && Chars.isAsciiDigit(c))))
                    || (c == '-' && text.at(end + 1) == '-' && text.matches(start, "xn--"));
            boolean mark = inside && end > start && startsADisguisedDot(text, end);
            if (!inside || mark) {
                break;
            }
            end++;
        }
        return end;
    }

    /** {@code example-dot-com}, {@code exampleDOTcom}. */
    private static boolean startsADisguisedDot(DecodedText text, int at) {
        char c = text.at(at);
        if (c != '-' && c != 'D') {
            return false;
        }
        DotMark dot = DotMark.at(text, at);
        return dot != null && dot.isDisguised();
    }

    static boolean isTitled(String label) {
        return label.length() > 1
                && Character.isUpperCase(label.charAt(0))
                && label.substring(1).equals(label.substring(1).toLowerCase(Locale.ROOT));
    }
}
