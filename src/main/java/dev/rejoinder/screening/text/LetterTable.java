package dev.rejoinder.screening.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/** Which small Latin letter each unit of folded text passes for: by ICU's look-alikes, accents, and digits for letters. */
final class LetterTable {
    static final char LIMIT = 0x2E80;

    private LetterTable() {}

    static char[] make() {
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
