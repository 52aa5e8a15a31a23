package dev.rejoinder.masking.decoding;

import java.util.BitSet;

/** Runs of stars and underscores that Markdown takes for emphasis (CommonMark 0.31, §6.2), or may. */
final class EmphasisMarks {
    private EmphasisMarks() {}

    static void mark(String text, char mark, BitSet seams) {
        int firstOpener = Integer.MAX_VALUE;
        int lastCloser = -1;
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i)) {
            int end = endOfRun(text, i);
            firstOpener = opens(text, i, end) ? Math.min(firstOpener, i) : firstOpener;
            lastCloser = opens(text, i, end) && !closes(text, i, end) ? lastCloser : i;
            i = end;
        }
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i)) {
            int end = endOfRun(text, i);
            if ((opens(text, i, end) && lastCloser > i) || (closes(text, i, end) && firstOpener < i)) {
                seams.set(i, end);
            }
            i = end;
        }
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    private static boolean opens(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean flanks = !Character.isWhitespace(after) && (Chars.isWord(after) || !Chars.isWord(before));
        return flanks && (text.charAt(start) == '*' || !Chars.isWord(before));
    }

    private static boolean closes(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean flanks = !Character.isWhitespace(before) && (Chars.isWord(before) || !Chars.isWord(after));
        return flanks && (text.charAt(start) == '*' || !Chars.isWord(after));
    }
}
