package dev.rejoinder.masking;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader would see it, for looking only: escapes decoded, invisible characters gone, full-width and styled letters
 * plain. Every unit knows which part of the original it came from. Linear in the text's length.
 */
final class DecodedText {
    static final String HIDDEN = "[e-mail hidden]";

    private char[] chars;
    private int length;
    private boolean sign;
    private int @Nullable [] from;
    private int @Nullable [] to;

    private DecodedText(int capacity) {
        chars = new char[capacity];
    }

    static DecodedText of(String text) {
        return of(text, new BitSet(), new BitSet());
    }

    /**
     * @param seams positions to leave out, as if not there
     * @param covered positions that belong to no address
     */
    static DecodedText of(String text, BitSet seams, BitSet covered) {
        DecodedText decodedText = new DecodedText(text.length() + 8);
        if (seams.isEmpty() && covered.isEmpty() && isPlain(text)) {
            text.getChars(0, text.length(), decodedText.chars, 0);
            decodedText.length = text.length();
            decodedText.sign = text.indexOf('@') >= 0;
        } else {
            decodedText.from = new int[decodedText.chars.length];
            decodedText.to = new int[decodedText.chars.length];
            decodedText.build(text, seams, covered);
        }
        return decodedText;
    }

    /** Whether there is an {@code @} in it. */
    boolean hasSign() {
        return sign;
    }

    int length() {
        return length;
    }

    /** The unit there, or NUL outside the text. */
    char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\0';
    }

    char lower(int i) {
        char c = at(i);
        return c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
    }

    String text(int start, int end) {
        return new String(chars, start, end - start);
    }

    boolean matches(int at, String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (lower(at + i) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this unit stands in the original as itself, not as an escape. */
    boolean isTyped(int i) {
        return originalEnd(i + 1) - originalStart(i) == 1;
    }

    /** Whether something that is not seen stands before this unit. */
    boolean followsGap(int i) {
        return i > 0 && originalStart(i) > originalEnd(i);
    }

    int originalStart(int i) {
        return from == null ? i : from[i];
    }

    int originalEnd(int i) {
        return to == null ? i : to[i - 1];
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || c == '&' || c == '%' || c == '\\' || c == '=' || c == '[' && text.startsWith(HIDDEN, i)) {
                return false;
            }
        }
        return true;
    }

    private void build(String text, BitSet seams, BitSet covered) {
        int i = 0;
        while (i < text.length()) {
            if (covered.get(i)) {
                int end = covered.nextClearBit(i);
                add(Chars.BARRIER, i, end);
                i = end;
            } else if (seams.get(i)) {
                i = seams.nextClearBit(i);
            } else if (text.startsWith(HIDDEN, i)) {
                add(Chars.BARRIER, i, i + HIDDEN.length());
                i += HIDDEN.length();
            } else {
                long escape = Escapes.at(text, i);
                int c = escape < 0 ? text.codePointAt(i) : (int) (escape >> 32);
                int end = escape < 0 ? i + Character.charCount(c) : (int) escape;
                addFolded(text, c, i, end);
                i = end;
            }
        }
    }

    private void addFolded(String text, int c, int start, int end) {
        if (c < 128) {
            add((char) c, start, end);
        } else if (!Chars.isInvisible(c)) {
            char before = start > 0 ? text.charAt(start - 1) : ' ';
            char after = end < text.length() ? text.charAt(end) : ' ';
            String shown = Confusables.plain(c, before, after);
            for (int i = 0; i < shown.length(); i++) {
                add(shown.charAt(i), start, end);
            }
        }
    }

    private void add(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
            from = from == null ? null : Arrays.copyOf(from, 2 * length);
            to = to == null ? null : Arrays.copyOf(to, 2 * length);
        }
        chars[length] = c;
        sign |= c == '@';
        if (from != null && to != null) {
            from[length] = start;
            to[length] = end;
        }
        length++;
    }
}
