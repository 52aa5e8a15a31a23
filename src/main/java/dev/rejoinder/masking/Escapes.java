package dev.rejoinder.masking;

import java.util.Map;

/**
 * Reads one character written as an escape: HTML entities (also without semicolon or with the ampersand escaped once more),
 * percent-encoding of what addresses are made of, backslash escapes of Markdown and of programming languages.
 */
final class Escapes {
    private static final int LONGEST_NAME = 8;
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("commat", (int) '@'),
            Map.entry("period", (int) '.'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("hyphen", 0x2010),
            Map.entry("dash", 0x2010),
            Map.entry("plus", (int) '+'),
            Map.entry("num", (int) '#'),
            Map.entry("nbsp", (int) ' '),
            Map.entry("shy", 0xAD),
            Map.entry("zwj", 0x200D),
            Map.entry("zwnj", 0x200C),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("lpar", (int) '('),
            Map.entry("rpar", (int) ')'),
            Map.entry("lsqb", (int) '['),
            Map.entry("lbrack", (int) '['),
            Map.entry("rsqb", (int) ']'),
            Map.entry("rbrack", (int) ']'),
            Map.entry("amp", (int) '&'));

    private Escapes() {}

    /** The character an escape at this place stands for in the upper half, its end in the lower; -1 when there is none. */
    static long at(String text, int at) {
        return switch (text.charAt(at)) {
            case '&' -> entity(text, at);
            case '%' -> percent(text, at);
            case '\\' -> backslash(text, at);
            case '=' -> quotedPrintable(text, at);
            default -> -1;
        };
    }

    private static long entity(String text, int at) {
        int i = at + 1;
        while (text.startsWith("amp;", i)) {
            i += 4;
        }
        if (i < text.length() && text.charAt(i) == '#') {
            boolean hex = i + 1 < text.length() && (text.charAt(i + 1) | 32) == 'x';
            return number(text, hex ? i + 2 : i + 1, hex ? 16 : 10);
        }
        int end = i;
        while (end < text.length() && end - i < LONGEST_NAME && Chars.isWord(text.charAt(end))) {
            end++;
        }
        Integer known = end < text.length() && text.charAt(end) == ';' ? NAMES.get(text.substring(i, end)) : null;
        if (known != null) {
            return packed(known, end + 1);
        }
        return i > at + 1 ? packed('&', i) : -1;
    }

    private static long number(String text, int from, int radix) {
        int value = 0;
        int i = from;
        while (i < text.length()
                && i - from < 10
                && Character.digit(text.charAt(i), radix) >= 0
                && text.charAt(i) < 128) {
            value = Math.min(value * radix + Character.digit(text.charAt(i), radix), 0x110000);
            i++;
        }
        if (i == from || value == 0 || value > 0x10FFFF) {
            return -1;
        }
        boolean closed = i < text.length() && text.charAt(i) == ';';
        if (!closed && radix == 16 && i - from > 2) {
            // "jane&#x40example.com": the letters of the domain are digits too.
            int sign = hex(text, from, 2);
            return sign == '@' || sign == '.' ? packed(sign, from + 2) : packed(value, i);
        }
        return packed(value, closed ? i + 1 : i);
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
        boolean run = before < 128 && !Chars.isWord(before) || at > 2 && text.charAt(at - 3) == '%';
        return run && value > 0 && value < 128 && Chars.isWord((char) value) ? packed(value, i + 2) : -1;
    }

    private static long backslash(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        char next = text.charAt(at + 1);
        int value = next == 'u' ? hex(text, at + 2, 4) : next == 'x' ? hex(text, at + 2, 2) : -1;
        if (value == '@' || value == '.') {
            return packed(value, next == 'u' ? at + 6 : at + 4);
        }
        boolean punctuation = next > ' ' && next < 127 && !Chars.isWord(next);
        // The entity after "\&" is none to Markdown, but what is shown then is an escape that many decode by hand.
        return punctuation && next != '\\' && next != '&' ? packed(next, at + 2) : -1;
    }

    private static long quotedPrintable(String text, int at) {
        boolean inWord = at > 0
                && at + 3 < text.length()
                && Chars.isWord(text.charAt(at - 1))
                && Chars.isWord(text.charAt(at + 3));
        return inWord && text.startsWith("=40", at) ? packed('@', at + 3) : -1;
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

    private static long packed(int character, int end) {
        return (long) character << 32 | end;
    }
}
