package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;

/** Names in several parts with dots in any writing between them: {@code john dot wilson}. */
final class DottedName {
    private static final int LONGEST_SIGN = 16;

    private DottedName() {}

    /** Where "john" begins in "john dot wilson" when "wilson" begins at {@code start}; -1 when no such dot comes before. */
    static int startBeforeDot(DecodedText text, int start, boolean spoken) {
        int signs = skipBack(text, start, false, 6);
        int one = skipBack(text, skipBack(text, signs, true, LONGEST_SIGN), false, 6);
        int two = spoken ? skipBack(text, skipBack(text, one, true, LONGEST_SIGN), false, 6) : one;
        for (int at : new int[] {two, one, signs}) {
            DotMark dot = at < start && at > 0 ? DotMark.at(text, at) : null;
            if (dot != null && dot.end() == start && isJoining(dot.kind(), spoken)) {
                int atom = MailboxPart.startOfAtom(text, at);
                return atom < at ? atom : -1;
            }
        }
        return -1;
    }

    private static boolean isJoining(DotMark.Kind kind, boolean spoken) {
        return kind == DotMark.Kind.WRAPPED || (spoken && (kind == DotMark.Kind.WORD || kind == DotMark.Kind.JOINER));
    }

    private static int skipBack(DecodedText text, int from, boolean words, int most) {
        int i = from;
        while (i > 0 && from - i < most && Chars.isWord(text.at(i - 1)) == words && text.at(i - 1) != '\n') {
            i--;
        }
        return i;
    }
}
