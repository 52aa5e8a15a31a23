package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * A sign written between brackets or marks: {@code [at]}, {@code ( dot )}, {@code -at-}, {@code **[at]**}.
 *
 * @param end after the last closing mark
 * @param opening the opening marks
 * @param bracketed whether they are brackets and not just marks on both sides, or the sign between them is {@code @}
 */
record Wrapping(int end, String opening, boolean bracketed) {
    private static final int MAX_MARKS = 4;
    private static final String OPEN = "([{<\u27E8\u300A\u3008\u3010\u300C\u300E\u3014\u00AB\u2039\u201C\u2018\u201E";
    private static final String CLOSE = ")]}>\u27E9\u300B\u3009\u3011\u300D\u300F\u3015\u00BB\u203A\u201D\u2019\u201C";
    private static final String MARKS = "-_*|~/\\:='\"`+^#\u2022\u00B7\u2013\u2014\u2605\u2606\u00A7$%";
    private static final boolean[] ASCII_MARKS = asciiMarks();

    /** Reads from the first opening mark; null when no known sign stands between marks that belong together. */
    static @Nullable Wrapping around(DecodedText text, int opening, SpokenSigns anywhere, SpokenSigns inBrackets) {
        int word = opening;
        while (word - opening < MAX_MARKS && isMark(text.at(word))) {
            word++;
        }
        if (word == opening) {
            return null;
        }
        char first = text.at(opening);
        char inner = text.at(word - 1);
        boolean bracketed = OPEN.indexOf(first) >= 0 || OPEN.indexOf(inner) >= 0;
        int sign = DotMark.skipSpaces(text, word);
        int end = anywhere.endAt(text, sign);
        if (end < 0) {
            end = inBrackets.endAt(text, sign);
        }
        if (end < 0
                && anywhere == SpokenSigns.AT_NAMES
                && text.at(sign) == '@'
                && (bracketed || "*`'\"|~".indexOf(inner) >= 0)) {
            end = sign + 1;
        }
        if (end < 0) {
            return null;
        }
        int close = DotMark.skipSpaces(text, end);
        if (!closes(inner, text.at(close)) && !isSlip(inner, text.at(close), end - sign)) {
            return null;
        }
        int after = close + 1;
        while (after - close < word - opening && closes(text.at(word - 1 - (after - close)), text.at(after))) {
            after++;
        }
        return new Wrapping(after, text.text(opening, word), bracketed || text.at(sign) == '@');
    }

    static boolean isMark(char c) {
        return c < 128 ? ASCII_MARKS[c] : OPEN.indexOf(c) >= 0 || MARKS.indexOf(c) >= 0;
    }

    private static boolean[] asciiMarks() {
        boolean[] marks = new boolean[128];
        (OPEN + MARKS).chars().filter(c -> c < 128).forEach(c -> marks[c] = true);
        return marks;
    }

    /** {@code (at]}: two brackets of different shapes around a word of more than one letter. */
    private static boolean isSlip(char opening, char closing, int length) {
        return length > 1 && "([{".indexOf(opening) >= 0 && ")]}".indexOf(closing) >= 0;
    }

    private static boolean closes(char opening, char closing) {
        int bracket = OPEN.indexOf(opening);
        return bracket >= 0 ? CLOSE.charAt(bracket) == closing : opening == closing && opening != '\0';
    }
}
