package dev.rejoinder.screening;

import java.util.List;

/** A word or number set between emoji without a space, as names are that want to be looked up. */
final class DecoratedName implements Heuristic.OfText {
    private static final int LONGEST = 24;

    @Override
    public String name() {
        return "decorated-name";
    }

    @Override
    public List<Signal> judge(Reading reading, ScreeningSettings settings) {
        String text = reading.text();
        int open = -1;
        boolean before = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean symbol = symbol(c);
            boolean letter = !symbol && Character.isLetterOrDigit(c);
            if (before && letter) {
                open = i;
            } else if (symbol
                    && open >= 0
                    && i - open >= 3
                    && Character.isLetterOrDigit(Character.codePointBefore(text, i))) {
                Span span = new Span(open, i);
                return i - open > LONGEST
                        ? List.of()
                        : found(1.0, Words.quote(reading.at(span)) + " is set between symbols", span);
            }
            open = i - open > LONGEST || c == '\n' ? -1 : open;
            before = symbol || (before && joins(c));
            i += Character.charCount(c);
        }
        return List.of();
    }

    /** Emoji and ornaments; not arrows, bullets, dashes and quotation marks, which belong to writing. */
    private static boolean symbol(int c) {
        return (c >= 0x2600 && c <= 0x27BF && c != 0x2713 && c != 0x2714)
                || (c >= 0x2B50 && c <= 0x2B55)
                || c >= 0x1F300 && c <= 0x1FAFF;
    }

    private static boolean joins(int c) {
        return c == 0xFE0F || c == 0x200D;
    }
}
