package dev.rejoinder.akismet.protocol;

import java.nio.ByteBuffer;
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

    private static final Set<String> KNOWN = Set.of("""
            key api_key blog user_ip permalink comment_author comment_author_email comment_author_url comment_content
            blog_charset user_role is_test recheck_reason honeypot_field_name test_discard from month filter format
            order limit offset
            """.strip().split("\\s+", -1));

    private final Map<String, byte[]> values;
    private final ClientCharset charset;
    private final boolean honeypotFilled;

    private Parameters(Map<String, byte[]> values, ClientCharset charset, boolean honeypotFilled) {
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
        FormFields.each(form, (name, value) -> {
            if (KNOWN.contains(name)) {
                values.put(name, value);
            } else if (SPELLINGS.containsKey(name)) {
                otherwise.put(SPELLINGS.get(name), value);
            }
        });
        otherwise.forEach(values::putIfAbsent);
        ClientCharset charset = ClientCharset.named(values.get("blog_charset"), said);
        byte[] trap = values.get("honeypot_field_name");
        String named = trap == null || trap.length == 0 ? USUAL_TRAP : FormFields.letters(trap);
        Set<String> traps = Set.of(named, POSTED + named);
        boolean[] filled = new boolean[1];
        FormFields.each(form, (name, value) -> filled[0] |= value.length > 0 && traps.contains(name));
        return new Parameters(values, charset, filled[0]);
    }

    /** A value as text; null when it is absent or blank. */
    @Nullable
    public String get(String name) {
        String text = charset.text(values.get(name));
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

    /** Says nothing of the visitor, nor of the key. */
    @Override
    public String toString() {
        return "Parameters";
    }
}
