package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import java.util.List;

/** The first two characters of words, in either case, as a table: it tells at most places of a text that no word begins there. */
final class PrefixTable {
    private static final int ASCII = 128;
    private static final int ROW = ASCII + 1;

    private final boolean[] table = new boolean[ASCII * ROW];

    PrefixTable(SpokenSigns... lists) {
        for (SpokenSigns signs : lists) {
            signs.words().forEach(this::add);
        }
    }

    /** Whether a word may begin with these two; of what is not ASCII this cannot be told, and the answer is yes. */
    boolean has(char first, char second) {
        return first >= ASCII || table[first * ROW + Math.min(second, ASCII)];
    }

    private void add(String word) {
        for (char first : cases(word.charAt(0))) {
            if (first < ASCII && word.length() > 1) {
                for (char second : cases(word.charAt(1))) {
                    table[first * ROW + Math.min(second, ASCII)] = true;
                }
            } else if (first < ASCII) {
                for (char second = 0; second <= ASCII; second++) {
                    table[first * ROW + second] |= second == ASCII || !Chars.isWord(second);
                }
            }
        }
    }

    private static List<Character> cases(char c) {
        return List.of(c, Character.toUpperCase(c));
    }
}
