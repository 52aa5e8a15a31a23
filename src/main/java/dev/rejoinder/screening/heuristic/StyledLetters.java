package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/**
 * Words in letters that are no letters of a language but styles of Latin ones: mathematical, circled, squared, small
 * capitals; also plain letters mixed with such, or under a heap of marks. They look bold and slip past filters. Full-width
 * letters are ordinary in East Asia and left alone there; so are single letters, for they are mathematics.
 */
final class StyledLetters implements Heuristic.OfText {
    private static final int SHORTEST = 3;
    private static final int FEWEST_MARKS = 4;

    @Override
    public String name() {
        return "styled-letters";
    }

    @Override
    public String says() {
        return "It holds letters that only look like ordinary ones, as used to slip past filters.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String text = analysedText.text();
        boolean eastAsian =
                text.codePoints().anyMatch(c -> (c >= 0x3040 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3));
        int styled = 0;
        int start = -1;
        int end = 0;
        for (Span word : analysedText.words()) {
            int inWord = styled(text, word, eastAsian);
            if (inWord > 0) {
                styled += inWord;
                start = start < 0 ? word.start() : start;
                end = word.end();
            }
        }
        return styled == 0
                ? List.of()
                : signal(styled < 6 ? 2.0 : 3.2, styled + " letters in a style of their own", new Span(start, end));
    }

    /** How many letters of the word are styled; 0 if that might be mathematics or sound writing. */
    private static int styled(String text, Span word, boolean eastAsian) {
        int all = 0;
        int styled = 0;
        int smallCapitals = 0;
        int digits = 0;
        int marks = 0;
        int i = word.start();
        while (i < word.end()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks += c >= 0x300 && c <= 0x36F ? 1 : 0;
            all += Character.isLetterOrDigit(c) || styled(c) ? 1 : 0;
            styled += styled(c) || (!eastAsian && fullWidth(c)) ? 1 : 0;
            smallCapitals += smallCapital(c) ? 1 : 0;
            digits += c >= 0x1D7CE && c <= 0x1D7FF ? 1 : 0;
        }
        if (marks >= FEWEST_MARKS && marks * 2 >= all) {
            return marks;
        }
        boolean whole = styled == all && (all >= SHORTEST || (digits == all && all == 2));
        boolean mixed = styled > 0 && styled < all && all >= SHORTEST;
        if (whole || mixed) {
            return styled;
        }
        return smallCapitals == all && all >= SHORTEST ? smallCapitals : 0;
    }

    /** Mathematical alphanumerics (Unicode block 1D400), enclosed ones (2460, 1F100) without flags. */
    private static boolean styled(int c) {
        return (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F110 && c <= 0x1F189);
    }

    private static boolean fullWidth(int c) {
        return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    }

    private static boolean smallCapital(int c) {
        return (c >= 0x1D00 && c <= 0x1D22)
                || "\u0299\u0262\u029c\u026a\u029f\u0274\u0280\u028f\ua730\ua731".indexOf(c) >= 0;
    }
}
