package dev.rejoinder.screening;

import java.util.List;

/**
 * Words in letters that are no letters of a language but styles of Latin ones: mathematical, circled, squared. They
 * look bold and slip past filters. Full-width letters are left alone, for they are ordinary in East Asia; so are single
 * letters, for they are mathematics.
 */
final class StyledLetters implements Heuristic.OfText {
    private static final int SHORTEST_RUN = 3;

    @Override
    public String name() {
        return "styled-letters";
    }

    @Override
    public List<Signal> judge(Reading reading, ScreeningSettings settings) {
        String text = reading.text();
        int styled = 0;
        int run = 0;
        int runStart = 0;
        int start = -1;
        int end = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            run = styled(c) ? run + 1 : 0;
            runStart = run == 1 ? i : runStart;
            if (run >= SHORTEST_RUN) {
                styled += run == SHORTEST_RUN ? SHORTEST_RUN : 1;
                start = start < 0 ? runStart : start;
                end = next;
            }
            i = next;
        }
        return styled == 0
                ? List.of()
                : found(styled < 6 ? 2.0 : 3.2, styled + " letters in a style of their own", new Span(start, end));
    }

    /** Mathematical alphanumerics (Unicode block 1D400), enclosed ones (2460, 1F100) without flags. */
    private static boolean styled(int c) {
        return (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F110 && c <= 0x1F189);
    }
}
