package dev.rejoinder.text;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers as programs write them: ASCII digits, no sign, no zero in front. Java's own reading takes a plus sign and the digits of every
 * script, so that one number would have many spellings.
 */
public final class PlainNumber {
    /** Of the greatest that fits: 999,999,999. */
    private static final int MOST_DIGITS = 9;

    private PlainNumber() {}

    /** The number, or nothing where it is written otherwise or has more than nine digits. */
    public static OptionalInt of(@Nullable String typed) {
        if (typed == null || typed.isEmpty() || typed.length() > MOST_DIGITS) {
            return OptionalInt.empty();
        }
        boolean plain =
                typed.chars().allMatch(c -> c >= '0' && c <= '9') && (typed.charAt(0) != '0' || typed.length() == 1);
        return plain ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }
}
