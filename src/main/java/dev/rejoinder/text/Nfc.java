package dev.rejoinder.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Texts in Normalization Form C, by way of the Stream-Safe Text Process (UAX #15, section 13): after 30 combining marks in a row comes a
 * combining grapheme joiner, U+034F. Nothing else is added, nothing is dropped, and what has been through it stays as it is. Sorting the
 * marks of one letter takes time by the square of their number, which the process keeps small, so that the whole takes time by the
 * length.
 */
public final class Nfc {
    private static final int MOST_MARKS = 30;
    /** So many code points in a row cannot hold too many marks: each is two at most, and the letter before brings up to three. */
    private static final int HARMLESS = 13;

    private static final char JOINER = '\u034f';
    private static final int FIRST_MARK = 0x300;

    private static final Normalizer2 COMPOSING = Normalizer2.getNFCInstance();
    private static final Normalizer2 DECOMPOSING = Normalizer2.getNFKDInstance();

    private Nfc() {}

    /** The text itself when that is its form already. */
    public static String of(String text) {
        return COMPOSING.normalize(isHarmless(text) ? text : streamSafe(text));
    }

    private static boolean isHarmless(String text) {
        int inARow = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c >= FIRST_MARK) {
                c = text.codePointAt(i);
                i += Character.charCount(c) - 1;
            }
            inARow = isMark(c) ? inARow + 1 : 0;
            if (inARow > HARMLESS) {
                return false;
            }
        }
        return true;
    }

    private static String streamSafe(String text) {
        StringBuilder safe = new StringBuilder(text.length() + text.length() / MOST_MARKS);
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int own = marks(c);
            if (!isMark(c)) {
                marks = own;
            } else if (marks + own > MOST_MARKS) {
                safe.append(JOINER);
                marks = own;
            } else {
                marks += own;
            }
            safe.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return safe.toString();
    }

    /** Whether it belongs to what is before it: its decomposition begins with a non-starter. */
    private static boolean isMark(int c) {
        return c >= FIRST_MARK && !DECOMPOSING.hasBoundaryBefore(c);
    }

    /** How many non-starters its decomposition ends with. */
    private static int marks(int c) {
        String apart = DECOMPOSING.getDecomposition(c);
        if (apart == null) {
            return DECOMPOSING.getCombiningClass(c) == 0 ? 0 : 1;
        }
        int marks = 0;
        for (int end = apart.length(); end > 0; marks++) {
            int last = apart.codePointBefore(end);
            if (DECOMPOSING.getCombiningClass(last) == 0) {
                break;
            }
            end -= Character.charCount(last);
        }
        return marks;
    }
}
