package dev.rejoinder.masking.decoding;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader would see it, for looking only: escapes decoded, invisible characters gone, full-width and styled letters
 * plain. Every unit knows which part of the original it came from. Linear in the text's length.
 */
public final class DecodedText {
    public static final String HIDDEN = "[e-mail hidden]";

    private final char[] chars;
    private final int length;
    private final boolean sign;
    private final int @Nullable [] from;
    private final int @Nullable [] to;

    /**
     * @param sign whether there is an {@code @} in it
     * @param from where in the original each unit begins, and {@code to}, where it ends; null when each stands for itself
     */
    DecodedText(char[] chars, int length, boolean sign, int @Nullable [] from, int @Nullable [] to) {
        this.chars = chars;
        this.length = length;
        this.sign = sign;
        this.from = from;
        this.to = to;
    }

    public static DecodedText of(String text) {
        return of(text, new BitSet(), new BitSet());
    }

    /**
     * The text as a reader takes it, but for what is to be left out.
     *
     * @param seams positions to leave out, as if not there
     * @param covered positions that belong to no address
     */
    public static DecodedText of(String text, BitSet seams, BitSet covered) {
        return seams.isEmpty() && covered.isEmpty() && isPlain(text)
                ? new DecodedText(text.toCharArray(), text.length(), text.indexOf('@') >= 0, null, null)
                : new TextDecoder(text).decode(seams, covered);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = switch (c) {
                case '&', '%', '\\', '=' -> false;
                case '[' -> !text.startsWith(HIDDEN, i) && Insertions.endAt(text, i) < 0;
                case '(', '{', '<' -> Insertions.endAt(text, i) < 0;
                default -> c < 128;
            };
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is an {@code @} in it. */
    public boolean hasSign() {
        return sign;
    }

    public int length() {
        return length;
    }

    /** The unit there, or NUL outside the text. */
    public char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\0';
    }

    public char lower(int i) {
        char c = at(i);
        return c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
    }

    public String text(int start, int end) {
        return new String(chars, start, end - start);
    }

    public boolean matches(int at, String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (lower(at + i) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this unit stands in the original as itself, not as an escape. */
    public boolean isTyped(int i) {
        return originalEnd(i + 1) - originalStart(i) == 1;
    }

    /** Whether something that is not seen stands before this unit. */
    public boolean followsGap(int i) {
        return i > 0 && originalStart(i) > originalEnd(i);
    }

    public int originalStart(int i) {
        return from == null ? i : from[i];
    }

    public int originalEnd(int i) {
        return to == null ? i : to[i - 1];
    }
}
