package dev.rejoinder.masking.decoding;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.translate.AggregateTranslator;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;

/**
 * HTML entities, also with the ampersand escaped once more. Commons Text has the names of HTML 4; those that HTML 5 added for
 * the signs of addresses and links stand here.
 */
final class HtmlEntities {
    private static final String ESCAPED_AMPERSAND = "amp;";
    private static final Map<CharSequence, CharSequence> HTML_5 = Map.ofEntries(
            Map.entry("&commat;", "@"),
            Map.entry("&period;", "."),
            Map.entry("&lowbar;", "_"),
            Map.entry("&hyphen;", "\u2010"),
            Map.entry("&dash;", "\u2010"),
            Map.entry("&plus;", "+"),
            Map.entry("&num;", "#"),
            Map.entry("&lpar;", "("),
            Map.entry("&rpar;", ")"),
            Map.entry("&lsqb;", "["),
            Map.entry("&lbrack;", "["),
            Map.entry("&rsqb;", "]"),
            Map.entry("&rbrack;", "]"));

    private static final CharSequenceTranslator AFTER_AMPERSAND =
            new AggregateTranslator(new CharacterReference(), new LookupTranslator(names()));

    private HtmlEntities() {}

    /** The character that an entity at this place stands for and where its writing ends, or {@link Escapes#NONE}. */
    static long at(String text, int ampersand) {
        int start = ampersand + 1;
        while (text.startsWith(ESCAPED_AMPERSAND, start)) {
            start += ESCAPED_AMPERSAND.length();
        }
        if (start < text.length() && (text.charAt(start) == '#' || Chars.isWord(text.charAt(start)))) {
            StringWriter character = new StringWriter(2);
            int consumed = translate(text, start, character);
            if (consumed > 0) {
                return Escapes.packed(character.getBuffer().codePointAt(0), start + consumed);
            }
        }
        boolean escaped = start > ampersand + 1;
        return escaped ? Escapes.packed('&', start) : Escapes.NONE;
    }

    private static int translate(String text, int start, StringWriter character) {
        try {
            return AFTER_AMPERSAND.translate(text, start, character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what follows the ampersand, which may stand several escapes before. */
    private static Map<CharSequence, CharSequence> names() {
        Map<CharSequence, CharSequence> names = new HashMap<>();
        add(names, EntityArrays.BASIC_UNESCAPE);
        add(names, EntityArrays.APOS_UNESCAPE);
        add(names, EntityArrays.ISO8859_1_UNESCAPE);
        add(names, EntityArrays.HTML40_EXTENDED_UNESCAPE);
        add(names, HTML_5);
        return names;
    }

    private static void add(Map<CharSequence, CharSequence> names, Map<CharSequence, CharSequence> entities) {
        entities.forEach((entity, character) -> names.put(entity.subSequence(1, entity.length()), character));
    }
}
