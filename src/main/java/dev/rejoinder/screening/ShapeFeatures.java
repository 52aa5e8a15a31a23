package dev.rejoinder.screening;

import java.util.List;

/** How a text looks, whatever it says: its length, capitals, digits, lines, links, how it ends, and what heuristics found. */
final class ShapeFeatures {
    private static final int SIGNAL = 21;
    private static final int LENGTH = 22;
    private static final int LINKS = 23;
    private static final int CAPITALS = 24;
    private static final int DIGITS = 25;
    private static final int EXCLAMATIONS = 26;
    private static final int WIDE = 27;
    private static final int LINES = 28;
    private static final int ENDING = 29;
    private static final int OUTLINE = 30;
    private static final int CONSTANT = 31;
    private static final int OUTLINED = 300;

    private ShapeFeatures() {}

    /** One feature that every comment has: how much of a site's comments are spam. */
    static int[] constant(FeatureIds ids) {
        ids.add(FeatureHash.start(CONSTANT));
        return ids.take();
    }

    static int[] of(AnalysedText analysedText, List<Signal> signals, FeatureIds ids) {
        for (Signal signal : signals) {
            if (signal.weight() != 0 && !Model.SIGNALS.contains(signal.name())) {
                ids.add(FeatureHash.hash(SIGNAL, signal.name()));
            }
        }
        String text = analysedText.text();
        int length = text.length();
        int capitals = 0;
        int smalls = 0;
        int digits = 0;
        int exclamations = 0;
        int wide = 0;
        int lines = 0;
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            capitals += Character.isUpperCase(unit) ? 1 : 0;
            smalls += Character.isLowerCase(unit) ? 1 : 0;
            digits += Character.isDigit(unit) ? 1 : 0;
            exclamations += unit == '!' ? 1 : 0;
            wide += unit > 0x2FFF ? 1 : 0;
            lines += unit == '\n' ? 1 : 0;
        }
        add(ids, LENGTH, (int) (1.5 * Math.log(1 + length)));
        add(ids, LINKS, Math.min(5, analysedText.links().size()));
        add(ids, CAPITALS, 8 * capitals / (1 + capitals + smalls));
        add(ids, DIGITS, Math.min(6, 40 * digits / (1 + length)));
        add(ids, EXCLAMATIONS, Math.min(5, exclamations));
        add(ids, WIDE, Math.min(5, 40 * wide / (1 + length)));
        add(ids, LINES, Math.min(5, lines));
        add(ids, ENDING, ending(text));
        return ids.take();
    }

    /** Runs of the first characters by kind, as in {@code "Aa a a0, a."}. */
    static int[] outline(String text, FeatureIds ids) {
        StringBuilder outline = new StringBuilder();
        char last = 0;
        for (int i = 0; i < Math.min(OUTLINED, text.length()); i++) {
            char kind = kind(text.charAt(i));
            if (kind != last || !Character.isLetterOrDigit(kind)) {
                outline.append(kind);
            }
            last = kind;
        }
        ids.addRuns(OUTLINE, outline.toString(), 3, 5);
        return ids.take();
    }

    private static void add(FeatureIds ids, int kind, int amount) {
        ids.add(FeatureHash.next(FeatureHash.start(kind), amount));
    }

    private static char kind(char unit) {
        if (Character.isUpperCase(unit)) {
            return 'A';
        }
        if (Character.isLowerCase(unit)) {
            return 'a';
        }
        if (Character.isDigit(unit)) {
            return '0';
        }
        return Character.isWhitespace(unit) ? ' ' : Character.isLetter(unit) ? 'x' : unit;
    }

    private static int ending(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        char last = text.charAt(text.length() - 1);
        if (last == '?' || last == '.') {
            return last == '?' ? 1 : 2;
        }
        return Character.isLetter(last) ? 3 : Character.isDigit(last) ? 4 : 5;
    }
}
