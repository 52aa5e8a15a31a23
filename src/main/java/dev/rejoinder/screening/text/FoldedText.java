package dev.rejoinder.screening.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is compared: NFKC with case folding (Unicode's {@code NFKC_Casefold}), without invisible characters and
 * stray combining marks, with runs of white space as one space; and for each unit where it came from.
 */
public final class FoldedText {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private final StringBuilder units;
    private int[] starts;
    private int[] ends;

    private FoldedText(int expected) {
        units = new StringBuilder(expected);
        starts = new int[expected];
        ends = new int[expected];
    }

    public static FoldedText of(String text) {
        FoldedText foldedText = new FoldedText(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c < 0x80) {
                foldedText.add((char) (c >= 'A' && c <= 'Z' ? c + 32 : c), i, next);
            } else {
                foldedText.addFolded(c, i, next);
            }
            i = next;
        }
        return foldedText;
    }

    /** The folded text. */
    public CharSequence text() {
        return units;
    }

    /** Where in the original text this stretch of the folded text comes from. */
    public Span origin(int start, int end) {
        return new Span(starts[start], ends[end - 1]);
    }

    private void addFolded(int c, int start, int end) {
        if (invisible(c)) {
            return;
        }
        String mapping = mapping(c);
        if (mapping == null) {
            if (c > 0xFFFF) {
                add(Character.highSurrogate(c), start, end);
                add(Character.lowSurrogate(c), start, end);
            } else {
                add((char) c, start, end);
            }
            return;
        }
        for (int k = 0; k < mapping.length(); k++) {
            add(mapping.charAt(k), start, end);
        }
    }

    private void add(char unit, int start, int end) {
        int length = units.length();
        boolean space = unit == ' ' || (unit < 0x80 && Character.isWhitespace(unit)) || unit == '\u0085';
        if (space && length > 0 && units.charAt(length - 1) == ' ') {
            ends[length - 1] = end;
            return;
        }
        if (length == starts.length) {
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        starts[length] = start;
        ends[length] = end;
        units.append(space ? ' ' : unit);
    }

    /** Most letters fold to themselves; only the others pay for the normaliser. */
    private static @Nullable String mapping(int c) {
        if ((c >= 0xAC00 && c <= 0xD7A3) || NFKC_CASEFOLD.getDecomposition(c) == null) {
            return null;
        }
        return NFKC_CASEFOLD.normalize(Character.toString(c));
    }

    /** Default-ignorable, or a mark of no script of its own that did not compose: decoration such as a stroke. */
    private static boolean invisible(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return UScript.getScript(c) == UScript.INHERITED || ignorable(c);
        }
        return type != Character.LOWERCASE_LETTER && type != Character.UPPERCASE_LETTER && ignorable(c);
    }

    private static boolean ignorable(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
