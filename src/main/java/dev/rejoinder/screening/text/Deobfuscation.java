package dev.rejoinder.screening.text;

/**
 * What a disguised letter pretends to be: look-alikes of other alphabets (Unicode TR 39, by ICU), accents, and digits
 * for letters. Works on folded text, unit by unit, so that places stay the same. It joins what should stay apart (i
 * and l), hence a match after revealing counts only if something in it was disguised.
 */
public final class Deobfuscation {
    static final int SPELT_OUT = 4;
    private static final char[] REVEALED = LetterTable.make();

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
        return unit < LetterTable.LIMIT ? REVEALED[unit] : unit;
    }
}
