package dev.rejoinder.akismet.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call, read as a form ({@code application/x-www-form-urlencoded}, WHATWG URL section 5.1) without ever failing: clients
 * send whatever their server told them of a visitor. Of several of one name the last counts, as in PHP. Only those that the protocol has are
 * kept, and whatever field is named as the honeypot.
 */
public final class Parameters {
    /** As some clients spell them. */
    private static final Map<String, String> SPELLINGS =
            Map.of("comment_permalink", "permalink", "comment_user_role", "user_role");

    /** How clients hand on what the visitor's browser posted. */
    private static final String POSTED = "POST_";

    /** The field that WordPress puts into its forms; not all its plugins name it. */
    private static final String USUAL_TRAP = "ak_hp_textarea";

    private static final Set<String> NO = Set.of("0", "no", "false", "off");

    private static final Set<String> KNOWN = Set.of(
            "key",
            "api_key",
            "blog",
            "user_ip",
            "permalink",
            "comment_author",
            "comment_author_email",
            "comment_author_url",
            "comment_content",
            "blog_charset",
            "user_role",
            "is_test",
            "recheck_reason",
            "honeypot_field_name",
            "test_discard",
            "from",
            "month",
            "filter",
            "format",
            "order",
            "limit",
            "offset");

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final String ASCII = "abcXYZ0189%&=+-_.~@/:";

    private final Map<String, byte[]> values;
    private final Charset charset;
    private final boolean honeypotFilled;

    private Parameters(Map<String, byte[]> values, Charset charset, boolean honeypotFilled) {
        this.values = values;
        this.charset = charset;
        this.honeypotFilled = honeypotFilled;
    }

    /**
     * Reads a query string and a body, one after the other: some clients send the key in one and the rest in the other.
     *
     * @param said the charset that {@code Content-Type} names, for clients that name no {@code blog_charset}
     */
    static Parameters read(byte[] query, byte[] body, @Nullable String said) {
        byte[] form = ByteBuffer.allocate(query.length + 1 + body.length)
                .put(query)
                .put((byte) '&')
                .put(body)
                .array();
        Map<String, byte[]> values = new HashMap<>();
        Map<String, byte[]> otherwise = new HashMap<>();
        each(form, (name, value) -> {
            if (KNOWN.contains(name)) {
                values.put(name, value);
            } else if (SPELLINGS.containsKey(name)) {
                otherwise.put(SPELLINGS.get(name), value);
            }
        });
        otherwise.forEach(values::putIfAbsent);
        Charset charset = charset(text(values.get("blog_charset"), StandardCharsets.UTF_8), said);
        byte[] trap = values.get("honeypot_field_name");
        String named = trap == null || trap.length == 0 ? USUAL_TRAP : letters(trap);
        Set<String> traps = Set.of(named, POSTED + named);
        boolean[] filled = new boolean[1];
        each(form, (name, value) -> filled[0] |= value.length > 0 && traps.contains(name));
        return new Parameters(values, charset, filled[0]);
    }

    /** A value as text; null when it is absent or blank. */
    @Nullable
    public String get(String name) {
        String text = text(values.get(name), charset);
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether a parameter is there that does not say no: clients write {@code 1} as well as {@code true}. */
    public boolean is(String name) {
        String value = get(name);
        return value != null && !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    public boolean honeypotFilled() {
        return honeypotFilled;
    }

    private interface Field {
        void of(String name, byte[] value);
    }

    private static void each(byte[] form, Field field) {
        for (int from = 0; from < form.length; ) {
            int to = indexOf(form, '&', from, form.length);
            int equals = indexOf(form, '=', from, to);
            if (to > from) {
                String name = letters(decoded(form, from, equals));
                field.of(name, equals < to ? decoded(form, equals + 1, to) : new byte[0]);
            }
            from = to + 1;
        }
    }

    /** A name as its bytes: whatever charset it is in, the same name is the same. */
    private static String letters(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] form, char wanted, int from, int end) {
        int i = from;
        while (i < end && form[i] != wanted) {
            i++;
        }
        return i;
    }

    /** What is no escape stands for itself. */
    private static byte[] decoded(byte[] form, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            int high = i + 2 < to ? Character.digit(form[i + 1], 16) : -1;
            int low = i + 2 < to ? Character.digit(form[i + 2], 16) : -1;
            if (form[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(form[i] == '+' ? ' ' : form[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** The charset of the values, where it is one that writes ASCII like ASCII. */
    private static Charset charset(@Nullable String named, @Nullable String said) {
        String name = named == null || named.isBlank() ? said : named.strip();
        if (name == null || name.length() > 40) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(name);
            boolean fits =
                    charset.canEncode() && new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
            // What calls itself Latin-1 on the web is windows-1252 (WHATWG Encoding, section 4.2).
            return !fits
                    ? StandardCharsets.UTF_8
                    : charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? FALLBACK
                            : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /**
     * UTF-8 wherever it is UTF-8, for libraries send that whatever charset their blog names, and letters of one byte make none by chance; else
     * in the blog's charset. NUL, which no database holds, is left out.
     */
    private static @Nullable String text(byte @Nullable [] bytes, Charset charset) {
        if (bytes == null) {
            return null;
        }
        boolean oneByteALetter = charset.newEncoder().maxBytesPerChar() == 1;
        String text = oneByteALetter || charset.equals(StandardCharsets.UTF_8)
                ? utf8(bytes, oneByteALetter ? charset : FALLBACK)
                : new String(bytes, charset);
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }

    /** UTF-8, or if it is none, what old blogs send without saying so. */
    private static String utf8(byte[] bytes, Charset other) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, other);
        }
    }

    /** Says nothing of the visitor, nor of the key. */
    @Override
    public String toString() {
        return "Parameters";
    }
}
