package dev.rejoinder.http;

import dev.rejoinder.problem.Malformed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads bytes as text without guessing: invalid or overlong UTF-8, a NUL or half a surrogate pair is refused, never replaced. */
public final class StrictText {
    private StrictText() {}

    /**
     * UTF-8 bytes as text (RFC 3629).
     *
     * @throws Malformed when the bytes are not UTF-8 or hold a NUL
     */
    public static String utf8(byte[] bytes) {
        try {
            return sound(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new Malformed("The request is not valid UTF-8.");
        }
    }

    /**
     * The text itself when PostgreSQL and every reader can hold it.
     *
     * @throws Malformed on a NUL or half a surrogate pair
     */
    public static String sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Malformed("The request holds a NUL character.");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new Malformed("The request holds half of a surrogate pair.");
                }
                i++;
            }
        }
        return text;
    }

    /**
     * The fields of a query string or a form body ({@code application/x-www-form-urlencoded}, WHATWG URL section 5.1), in the order sent.
     *
     * @throws Malformed on a broken percent-escape, invalid UTF-8 or a NUL
     */
    public static Map<String, List<String>> fields(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int from = 0; from <= encoded.length(); ) {
            int to = encoded.indexOf('&', from);
            to = to < 0 ? encoded.length() : to;
            if (to > from) {
                int equals = encoded.indexOf('=', from);
                boolean named = equals >= 0 && equals < to;
                String name = decoded(encoded.substring(from, named ? equals : to));
                String value = named ? decoded(encoded.substring(equals + 1, to)) : "";
                fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
            from = to + 1;
        }
        return fields;
    }

    private static String decoded(String escaped) {
        sound(escaped);
        if (escaped.indexOf('%') < 0 && escaped.indexOf('+') < 0) {
            return escaped;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        int plain = 0;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%' || c == '+') {
                bytes.writeBytes(escaped.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(c == '+' ? ' ' : octet(escaped, i));
                i += c == '+' ? 0 : 2;
                plain = i + 1;
            }
        }
        bytes.writeBytes(escaped.substring(plain).getBytes(StandardCharsets.UTF_8));
        return utf8(bytes.toByteArray());
    }

    private static int octet(String escaped, int percent) {
        if (percent + 2 >= escaped.length()
                || !HexFormat.isHexDigit(escaped.charAt(percent + 1))
                || !HexFormat.isHexDigit(escaped.charAt(percent + 2))) {
            throw new Malformed("A percent-escape is broken.");
        }
        return HexFormat.fromHexDigits(escaped, percent + 1, percent + 3);
    }
}
