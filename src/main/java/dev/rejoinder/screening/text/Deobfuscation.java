package dev.rejoinder.screening.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/**
 * What a disguised letter pretends to be: look-alikes of other alphabets (Unicode TR 39, by ICU), accents, and digits
 * for letters. Works on folded text, unit by unit, so that places stay the same. It joins what should stay apart (i
 * and l), hence a match after revealing counts only if something in it was disguised.
 */
public final class Deobfuscation {
    private static final char LIMIT = 0x2E80;
    static final int SPELT_OUT = 4;
    private static final char[] REVEALED = table();

    private Deobfuscation() {}

    public static String reveal(CharSequence folded) {
        char[] revealed = new char[folded.length()];
        for (int i = 0; i < revealed.length; i++) {
            revealed[i] = reveal(folded.charAt(i));
        }
        return new String(revealed);
    }

    /** Whether the stretch mixes plain letters with others that pretend to be some. */
    static boolean disguised(CharSequence folded, int start, int end) {
        boolean plain = false;
        boolean pretending = false;
        for (int i = start; i < end; i++) {
            char unit = folded.charAt(i);
            boolean letter = unit >= 'a' && unit <= 'z';
            char revealed = reveal(unit);
            plain |= letter;
            pretending |= !letter && revealed >= 'a' && revealed <= 'z';
        }
        return plain && pretending;
    }

    /** Whether any word might be in disguise: it mixes plain letters with pretended ones, or is spelt out. */
    static boolean anyIn(CharSequence folded) {
        boolean plain = false;
        boolean pretending = false;
        boolean gap = true;
        int spelt = 0;
        for (int i = 0; i < folded.length(); i++) {
            char unit = folded.charAt(i);
            boolean letter = unit >= 'a' && unit <= 'z';
            char revealed = reveal(unit);
            boolean word = letter || Words.belongs(unit);
            plain = unit != ' ' && (plain || letter);
            pretending = unit != ' ' && (pretending || (!letter && revealed >= 'a' && revealed <= 'z'));
            boolean alone = letter && gap && (i + 1 == folded.length() || !Words.belongs(folded.charAt(i + 1)));
            spelt = alone ? spelt + 1 : word || gap ? 0 : spelt;
            gap = !word;
            if ((plain && pretending) || spelt >= SPELT_OUT) {
                return true;
            }
        }
        return false;
    }

    /** Whether the stretch is {@link #disguised} or spelt out letter by letter. */
    static boolean hides(CharSequence folded, int start, int end) {
        return disguised(folded, start, end) || speltOut(folded, start, end);
    }

    private static boolean speltOut(CharSequence folded, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Words.belongs(folded.charAt(i)) != ((i - start) % 2 == 0)) {
                return false;
            }
        }
        return end - start >= 2 * SPELT_OUT - 1;
    }

    /** Whether the unit is a letter a to z, or one that passes for it, as Greek ones do; digits and signs are not. */
    public static boolean letter(char unit) {
        char revealed = unit < 0x80 ? unit : reveal(unit);
        return (revealed >= 'a' && revealed <= 'z') || (unit >= '\u03b1' && unit <= '\u03c9');
    }

    private static char reveal(char unit) {
        return unit < LIMIT ? REVEALED[unit] : unit;
    }

    private static char[] table() {
        char[] table = new char[LIMIT];
        SpoofChecker lookAlikes = new SpoofChecker.Builder().build();
        Normalizer2 decomposing = Normalizer2.getNFKDInstance();
        for (char unit = 0; unit < LIMIT; unit++) {
            table[unit] = unit;
            if (unit >= 0x80 && Character.isLetter(unit)) {
                char alike = only(lookAlikes.getSkeleton(String.valueOf(unit)));
                char base = first(decomposing.normalize(String.valueOf(unit)));
                table[unit] = alike != 0 ? alike : base < 0x80 ? base : unit;
            }
        }
        // Small Cyrillic letters whose capitals look Latin: case is folded before look-alikes are.
        put(table, "\u0432\u043a\u043c\u043d\u0442", "bkmht");
        put(table, "1l|!034578@$", "iiiioeastbas");
        for (char unit = 0x80; unit < LIMIT; unit++) {
            table[unit] = table[unit] == 'l' ? 'i' : table[unit];
        }
        return table;
    }

    private static void put(char[] table, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to.charAt(i);
        }
    }

    /** The small Latin letter that this is, or 0. */
    private static char only(String skeleton) {
        char first = Character.toLowerCase(first(skeleton));
        return skeleton.length() == 1 && first >= 'a' && first <= 'z' ? first : 0;
    }

    /** Fillers count as letters, yet nothing is left of them. */
    private static char first(String letters) {
        return letters.isEmpty() ? LIMIT : letters.charAt(0);
    }
}
