package dev.rejoinder.markup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Which characters an address may have as they are, and how others are written in it (RFC 3986). */
final class AddressCharacters {
    private AddressCharacters() {}

    static String encoded(String rest) {
        StringBuilder out = new StringBuilder(rest.length());
        boolean fragment = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean escape = c == '%' && !isHex(rest, i + 1);
            if (escape || "\"<>^`{|}[]".indexOf(c) >= 0 || (fragment && c == '#')) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                out.append(c);
            }
            fragment |= c == '#';
        }
        return out.toString();
    }

    private static boolean isHex(String text, int at) {
        return at + 1 < text.length()
                && HexFormat.isHexDigit(text.charAt(at))
                && HexFormat.isHexDigit(text.charAt(at + 1));
    }

    /** With what no address may have percent-encoded, in UTF-8. */
    static String escaped(String rest) {
        StringBuilder out = new StringBuilder(rest.length());
        rest.codePoints().forEach(c -> {
            if (isForbidden(c)) {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    static boolean isForbidden(int c) {
        int type = Character.getType(c);
        return c == '\\'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
