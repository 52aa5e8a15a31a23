package dev.rejoinder.screening.text;

import java.util.List;

/** How unlike a word of any language written in Latin letters a run of them is. */
public final class RareLetterPairs {
    private static final int LONG = 25;
    private static final boolean[] RARE = table(Resources.lines("rare-letter-pairs.txt"));

    private RareLetterPairs() {}

    /**
     * Whether the letters seem typed at random. Letters other than a to z count as common.
     *
     * @param shortest letters below which nothing can be said
     */
    public static boolean random(CharSequence text, int start, int end, int shortest) {
        int length = end - start;
        if (length < shortest) {
            return false;
        }
        int rare = 0;
        int same = 0;
        for (int i = start + 1; i < end; i++) {
            int first = letter(text.charAt(i - 1));
            int second = letter(text.charAt(i));
            same += first == second ? 1 : 0;
            rare += first >= 0 && second >= 0 && first != second && RARE[26 * first + second] ? 1 : 0;
        }
        // Long runs come near to the mean of 0.3, short ones vary.
        return same < length / 3 && rare >= 2 && rare >= (length >= LONG ? 0.17 : 0.3) * (length - 1);
    }

    private static int letter(char unit) {
        int lower = unit >= 'A' && unit <= 'Z' ? unit + 32 : unit;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
    }

    private static boolean[] table(List<String> lines) {
        boolean[] rare = new boolean[26 * 26];
        for (String line : lines) {
            for (int i = 2; i < line.length(); i++) {
                rare[26 * letter(line.charAt(0)) + letter(line.charAt(i))] = true;
            }
        }
        return rare;
    }
}
