package dev.rejoinder.screening.text;

/** Cuts a folded text into words; in scripts written without spaces every character is one. */
final class WordCutter {
    private final String text;
    private final boolean seesThrough;

    /** Takes in one word after another. */
    @FunctionalInterface
    interface Taker {
        /** Where it begins and, excluded, ends. */
        void take(int start, int end);
    }

    /** Of this text; {@code seesThrough} lets signs that stand for letters belong to words. */
    WordCutter(String text, boolean seesThrough) {
        this.text = text;
        this.seesThrough = seesThrough;
    }

    void cut(Taker words) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (!Words.belongs(c)) {
                i = end;
                continue;
            }
            if (!Words.withoutSpaces(c)) {
                end = endOfWord(end);
            }
            words.take(i, end);
            i = end;
        }
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean within = Words.belongs(c) && !Words.withoutSpaces(c);
            if (!within && !(seesThrough && signForLetter(end))) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** As in ca$ino: a sign with letters on both sides. */
    private boolean signForLetter(int at) {
        return "@$|!".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }
}
