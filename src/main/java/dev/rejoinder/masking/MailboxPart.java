package dev.rejoinder.masking;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox name that ends at a place (RFC 5321 local part, as people write it).
 *
 * @param start its first character
 * @param name as written, without quotes and comments
 */
record MailboxPart(int start, String name) {
    private static final int LONGEST = 254;
    private static final int LONGEST_QUOTED = 66;
    private static final int LONGEST_SIGN = 16;
    private static final int MAX_PARTS = 4;
    private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~";

    static @Nullable MailboxPart endingAt(DecodedText text, int end, boolean spoken) {
        if (text.at(end - 1) == '"') {
            return quoted(text, end);
        }
        if (text.at(end - 1) == ')') {
            return commented(text, end);
        }
        int start = startOfAtom(text, end);
        if (start == end) {
            return ofSigns(text, end);
        }
        start = withQuotedPart(text, withRareSigns(text, start, end));
        for (int parts = 1; parts < MAX_PARTS; parts++) {
            int earlier = startBeforeDot(text, start, spoken);
            if (earlier < 0) {
                break;
            }
            start = earlier;
        }
        return new MailboxPart(start, text.text(start, end));
    }

    private static int startOfAtom(DecodedText text, int end) {
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

    /**
     * {@code customer/department=shipping@…} and {@code $A12345@…}, RFC 3696 §3. Each of these signs alone is rather a
     * separator ("email=jane@…"), so it takes a word that has both slash and equals sign, or the dollar at the start.
     */
    private static int withRareSigns(DecodedText text, int start, int end) {
        boolean slash = false;
        boolean equals = false;
        int i = start;
        while (end - i < LONGEST && (Chars.isWord(text.at(i - 1)) || "/=+-_.$".indexOf(text.at(i - 1)) >= 0)) {
            i--;
            slash |= text.at(i) == '/';
            equals |= text.at(i) == '=';
        }
        boolean begins = text.at(i - 1) <= ' ' && Chars.isWord(text.at(i));
        boolean named = text.at(start - 1) == '='
                && text.text(i, start).toLowerCase(Locale.ROOT).contains("mail");
        if (begins && slash && equals && !named) {
            return i;
        }
        int bang = startOfBangPath(text, start);
        if (bang >= 0) {
            return bang;
        }
        boolean dollar = text.at(start - 1) == '$' && text.at(start - 2) <= ' ' && !Chars.isAsciiDigit(text.at(start));
        return dollar ? start - 1 : start;
    }

    /** {@code !#$%&'*+-/=?^_`{|}~@…}, valid and famous: every sign RFC 5322 allows, or most of them, and no letter. */
    private static @Nullable MailboxPart ofSigns(DecodedText text, int end) {
        int start = end;
        while (end - start < SIGNS.length() + 2 && SIGNS.indexOf(text.at(start - 1)) >= 0) {
            start--;
        }
        long different = text.text(start, end).chars().distinct().count();
        return different > SIGNS.length() / 2 && text.at(start - 1) <= ' '
                ? new MailboxPart(start, text.text(start, end))
                : null;
    }

    /** {@code mailhost!jane@…}, RFC 976; not "hello!jane@…". -1 when there is none. */
    private static int startOfBangPath(DecodedText text, int start) {
        int i = start;
        while (start - i < LONGEST_QUOTED && (Chars.isWord(text.at(i - 1)) || "!-.".indexOf(text.at(i - 1)) >= 0)) {
            i--;
        }
        boolean path = text.at(start - 1) == '!' && text.at(start - 2) != '!' && text.at(i - 1) <= ' ' && i < start - 1;
        return path && text.at(i) == text.lower(i) && !MailboxNameTest.isCommonWord(text.text(i, start - 1)) ? i : -1;
    }

    private static boolean belongs(DecodedText text, int i, boolean unspaced) {
        char c = text.at(i);
        if (Chars.isWord(c)) {
            return Chars.isUnspaced(c) == unspaced || unspaced && Chars.isAsciiDigit(c);
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

    /** Where "john" begins in "john dot wilson" when "wilson" begins at {@code start}; -1 when no such dot comes before. */
    private static int startBeforeDot(DecodedText text, int start, boolean spoken) {
        int signs = skipBack(text, start, false, 6);
        int one = skipBack(text, skipBack(text, signs, true, LONGEST_SIGN), false, 6);
        int two = spoken ? skipBack(text, skipBack(text, one, true, LONGEST_SIGN), false, 6) : one;
        for (int at : new int[] {two, one, signs}) {
            DotMark dot = at < start && at > 0 ? DotMark.at(text, at) : null;
            if (dot != null && dot.end() == start && isJoining(dot.kind(), spoken)) {
                int atom = startOfAtom(text, at);
                return atom < at ? atom : -1;
            }
        }
        return -1;
    }

    private static boolean isJoining(DotMark.Kind kind, boolean spoken) {
        return kind == DotMark.Kind.WRAPPED || spoken && (kind == DotMark.Kind.WORD || kind == DotMark.Kind.JOINER);
    }

    private static int skipBack(DecodedText text, int from, boolean words, int most) {
        int i = from;
        while (i > 0 && from - i < most && Chars.isWord(text.at(i - 1)) == words && text.at(i - 1) != '\n') {
            i--;
        }
        return i;
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
