package dev.rejoinder.masking.decoding;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.text.translate.CharSequenceTranslator;

/**
 * A character by its number, from the {@code #} on, with semicolon or without. Commons Text's own reader of numbers takes
 * the letters that follow for digits, as in {@code jane&#64example.com}, and reads nothing then.
 */
final class CharacterReference extends CharSequenceTranslator {
    private static final int MOST_DIGITS = 10;
    private static final int BEYOND = Character.MAX_CODE_POINT + 1;

    @Override
    public int translate(CharSequence text, int start, Writer out) throws IOException {
        if (text.charAt(start) != '#') {
            return 0;
        }
        boolean hex = start + 1 < text.length() && (text.charAt(start + 1) | 32) == 'x';
        int radix = hex ? 16 : 10;
        int from = start + (hex ? 2 : 1);
        int value = 0;
        int end = from;
        while (end < text.length() && end - from < MOST_DIGITS && digit(text.charAt(end), radix) >= 0) {
            value = Math.min(value * radix + digit(text.charAt(end), radix), BEYOND);
            end++;
        }
        if (end == from || value == 0 || value == BEYOND) {
            return 0;
        }
        boolean closed = end < text.length() && text.charAt(end) == ';';
        if (!closed && hex && end - from > 2) {
            // "jane&#x40example.com": the letters of the domain are digits too.
            int sign = digit(text.charAt(from), radix) * radix + digit(text.charAt(from + 1), radix);
            if (sign == '@' || sign == '.') {
                out.write(sign);
                return from + 2 - start;
            }
        }
        out.write(Character.toChars(value));
        return end + (closed ? 1 : 0) - start;
    }

    private static int digit(char c, int radix) {
        return c < 128 ? Character.digit(c, radix) : -1;
    }
}
