package dev.rejoinder.screening.text;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into words, and quotes them. */
public final class Words {
    private static final int LONGEST_QUOTE = 40;

    private Words() {}

    /** Runs that start with a letter or digit and go on with such, marks and invisible joiners. */
    public static List<Span> in(CharSequence text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            if (start < 0 ? Character.isLetterOrDigit(c) : belongs(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(new Span(start, text.length()));
        }
        return words;
    }

    /** Whether the character is part of a word. */
    public static boolean belongs(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** Scripts that write words without spaces, or attach particles to them. */
    public static boolean withoutSpaces(int c) {
        return c >= 0xE00
                && switch (UScript.getScript(c)) {
                    case UScript.HAN,
                            UScript.HIRAGANA,
                            UScript.KATAKANA,
                            UScript.HANGUL,
                            UScript.BOPOMOFO,
                            UScript.THAI,
                            UScript.LAO,
                            UScript.KHMER,
                            UScript.MYANMAR -> true;
                    default -> false;
                };
    }

    /** For evidence: in quotation marks, shortened, without control characters or broken surrogates. */
    public static String quote(String words) {
        StringBuilder quoted = new StringBuilder("\u201c");
        words.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(quoted::appendCodePoint);
        if (words.codePointCount(0, words.length()) > LONGEST_QUOTE) {
            quoted.append('\u2026');
        }
        return quoted.append('\u201d').toString();
    }
}
