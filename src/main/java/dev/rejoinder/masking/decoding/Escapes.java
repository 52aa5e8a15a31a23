package dev.rejoinder.masking.decoding;

/**
 * Reads one character written as an escape: HTML entities (also without semicolon or with the ampersand escaped once more),
 * percent-encoding of what addresses are made of, backslash escapes of Markdown and of programming languages.
 */
final class Escapes {
    /** No escape. */
    static final long NONE = -1;

    private Escapes() {}

    /** The character an escape at this place stands for in the upper half, its end in the lower; {@link #NONE} if there is none. */
    static long at(String text, int at) {
        return switch (text.charAt(at)) {
            case '&' -> HtmlEntities.at(text, at);
            case '%' -> percent(text, at);
            case '\\' -> backslash(text, at);
            case '=' -> quotedPrintable(text, at);
            default -> NONE;
        };
    }

    private static long percent(String text, int at) {
        int i = at + 1;
        while (text.startsWith("25", i)) {
            i += 2;
        }
        int value = hex(text, i, 2);
        if (value > 0 && "@.+-_".indexOf(value) >= 0) {
            return packed(value, i + 2);
        }
        // Letters only in a run of escapes, as one who hides all of it writes; behind a letter "%6A" may as well end an
        // address.
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean run = (before < 128 && !Chars.isWord(before)) || (at > 2 && text.charAt(at - 3) == '%');
        return run && value > 0 && value < 128 && Chars.isWord((char) value) ? packed(value, i + 2) : NONE;
    }

    private static long backslash(String text, int at) {
        if (at + 1 >= text.length()) {
            return NONE;
        }
        char next = text.charAt(at + 1);
        int value = next == 'u' ? hex(text, at + 2, 4) : next == 'x' ? hex(text, at + 2, 2) : -1;
        if (value == '@' || value == '.') {
            return packed(value, next == 'u' ? at + 6 : at + 4);
        }
        boolean punctuation = next > ' ' && next < 127 && !Chars.isWord(next);
        // The entity after "\&" is none to Markdown, but what is shown then is an escape that many decode by hand.
        return punctuation && next != '\\' && next != '&' ? packed(next, at + 2) : NONE;
    }

    private static long quotedPrintable(String text, int at) {
        boolean inWord = at > 0
                && at + 3 < text.length()
                && Chars.isWord(text.charAt(at - 1))
                && Chars.isWord(text.charAt(at + 3));
        return inWord && text.startsWith("=40", at) ? packed('@', at + 3) : NONE;
    }

    private static int hex(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    static long packed(int character, int end) {
        return (long) character << 32 | end;
    }
}
