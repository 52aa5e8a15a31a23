package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox name that ends at a place (RFC 5321 local part, as people write it).
 *
 * @param start its first character
 * @param name as written, without quotes and comments
 */
record MailboxPart(int start, String name) {
    static final int LONGEST = 254;
    static final int LONGEST_QUOTED = 66;
    private static final int MAX_PARTS = 4;

    static @Nullable MailboxPart endingAt(DecodedText text, int end, boolean spoken) {
        if (text.at(end - 1) == '"') {
            return quoted(text, end);
        }
        if (ListedMailbox.mayEnd(text, end)) {
            MailboxPart list = ListedMailbox.endingAt(text, end);
            return list == null && text.at(end - 1) == ')' ? commented(text, end) : list;
        }
        int start = startOfAtom(text, end);
        if (start == end) {
            return RareMailbox.ofSigns(text, end);
        }
        start = withQuotedPart(text, RareMailbox.withRareSigns(text, start, end));
        start = spoken ? start : RareMailbox.withSlash(text, start);
        for (int parts = 1; parts < MAX_PARTS; parts++) {
            int earlier = DottedName.startBeforeDot(text, start, spoken);
            if (earlier < 0) {
                break;
            }
            start = earlier;
        }
        return new MailboxPart(start, text.text(start, end));
    }

    static int startOfAtom(DecodedText text, int end) {
        boolean unspaced = Chars.isUnspaced(text.at(end - 1));
        int start = end;
        while (end - start < LONGEST && belongs(text, start - 1, unspaced)) {
            start--;
        }
        while (start < end && ".-+'&%\u2019".indexOf(text.at(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean belongs(DecodedText text, int i, boolean unspaced) {
        char c = text.at(i);
        if (Chars.isWord(c)) {
            return Chars.isUnspaced(c) == unspaced || (unspaced && Chars.isAsciiDigit(c));
        }
        if (Character.isSurrogate(c)) {
            return false;
        }
        return switch (c) {
            case '.', '-' -> text.at(i - 1) != c && text.at(i + 1) != c;
            case '_' -> true;
            case '+' -> true;
            case '\'', '\u2019', '&', '%' -> Chars.isWord(text.at(i - 1)) && Chars.isWord(text.at(i + 1));
            default -> false;
        };
    }

    private static @Nullable MailboxPart quoted(DecodedText text, int end) {
        for (int i = end - 2; i >= 0 && end - i <= LONGEST_QUOTED && text.at(i) >= ' '; i--) {
            // An escaped mark inside ends nothing, unless the whole text is escaped, as within a string of code.
            if (text.at(i) == '"' && (text.isTyped(i) || !text.isTyped(end - 1))) {
                return i < end - 2 ? new MailboxPart(i, text.text(i + 1, end - 1)) : null;
            }
        }
        return null;
    }

    /** {@code jane."x y".doe@}, obsolete but read by every server (RFC 5322 §4.4). */
    private static int withQuotedPart(DecodedText text, int start) {
        boolean joined = text.at(start - 1) == '.' && text.at(start - 2) == '"';
        MailboxPart quoted = joined ? quoted(text, start - 1) : null;
        if (quoted == null) {
            return start;
        }
        return text.at(quoted.start - 1) == '.' ? startOfAtom(text, quoted.start - 1) : quoted.start;
    }

    /** {@code john(comment)@}, RFC 5322 §3.2.2. */
    private static @Nullable MailboxPart commented(DecodedText text, int end) {
        for (int i = end - 2; i > 0 && end - i <= LONGEST_QUOTED && text.at(i) >= ' '; i--) {
            if (text.at(i) == '(') {
                int start = startOfAtom(text, i);
                return start < i ? new MailboxPart(start, text.text(start, i)) : null;
            }
        }
        return null;
    }
}
