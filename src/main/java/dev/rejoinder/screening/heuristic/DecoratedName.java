package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.List;

/**
 * A word or two set between emoji without a space, or between the same emoji with one. Spam marks so the names
 * that readers are to search for.
 */
final class DecoratedName implements Heuristic.OfText {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    @Override
    public String name() {
        return "decorated-name";
    }

    @Override
    public String says() {
        return "It sets a word between symbols, as names do that want to be looked up.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String text = analysedText.text();
        int opening = 0;
        int open = -1;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (symbol(c)) {
                double weight = open < 0 ? 0 : weight(text, open, i, opening == c);
                if (weight > 0) {
                    Span span = new Span(open, i);
                    return signal(weight, Words.quote(analysedText.at(span).strip()) + " is set between symbols", span);
                }
                opening = c;
                open = next;
            } else if (joins(c) && open == i) {
                open = next;
            } else if (c == '\n' || i - open > LONGEST) {
                open = -1;
            }
            i = next;
        }
        return List.of();
    }

    private static double weight(String text, int start, int end, boolean same) {
        if (end - start < SHORTEST || end - start > LONGEST || sentence(text, start, end)) {
            return 0;
        }
        boolean close = Character.isLetterOrDigit(text.codePointAt(start))
                && Character.isLetterOrDigit(Character.codePointBefore(text, end));
        boolean letters = text.substring(start, end).codePoints().anyMatch(Character::isLetter);
        return close ? 1.0 : same && letters ? 0.6 : 0;
    }

    /** More than two words. */
    private static boolean sentence(String text, int start, int end) {
        int gaps = 0;
        for (int i = start + 1; i + 1 < end; i++) {
            boolean between = Words.belongs(text.codePointBefore(i)) && Words.belongs(text.codePointAt(i + 1));
            gaps += text.charAt(i) == ' ' && between && Character.isLowerCase(text.codePointAt(i + 1)) ? 1 : 0;
        }
        return gaps > 1;
    }

    /** Emoji and ornaments; not arrows, bullets, dashes and quotation marks, which belong to writing. */
    private static boolean symbol(int c) {
        return (c >= 0x2600 && c <= 0x27BF && c != 0x2713 && c != 0x2714)
                || (c >= 0x2B50 && c <= 0x2B55)
                || (c >= 0x1F300 && c <= 0x1FAFF);
    }

    private static boolean joins(int c) {
        return c == 0xFE0F || c == 0x200D;
    }
}
