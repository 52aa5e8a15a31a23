package dev.rejoinder.masking.decoding;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * The parts of a text that Markdown does not show: marks of emphasis and code, brackets and destinations of links, tags. Kept
 * close to CommonMark 0.31 (flanking runs, §6.2), and where it differs it leaves out more: what it says is used only to find
 * addresses that would appear when the text is rendered.
 */
public final class MarkdownSeams {
    private static final int LONGEST_DESTINATION = 1_000;
    private static final int LONGEST_TAG = 40;
    private static final Set<String> BLOCKS =
            Set.of("br", "p", "div", "li", "ul", "ol", "td", "th", "tr", "hr", "pre", "blockquote", "table");

    private MarkdownSeams() {}

    public static BitSet in(String text) {
        BitSet seams = new BitSet();
        EmphasisMarks.mark(text, '*', seams);
        EmphasisMarks.mark(text, '_', seams);
        if (text.indexOf('`') != text.lastIndexOf('`')) {
            all(text, '`', seams);
        }
        links(text, seams);
        tags(text, seams);
        return seams;
    }

    private static void all(String text, char mark, BitSet seams) {
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
            seams.set(i);
        }
    }

    private static void links(String text, BitSet seams) {
        boolean references = text.contains("]:");
        BitSet open = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open.set(i);
            } else if (c == ']') {
                int end = endOfDestination(text, i + 1, references);
                int opening = open.length() - 1;
                if (opening >= 0 && (end > i + 1 || references)) {
                    seams.set(opening > 0 && text.charAt(opening - 1) == '!' ? opening - 1 : opening, opening + 1);
                    seams.set(i, end);
                }
                if (opening >= 0) {
                    open.clear(opening);
                }
            }
        }
    }

    /** After {@code (…)} or, where references are defined, {@code […]}; {@code from} when neither is there. */
    private static int endOfDestination(String text, int from, boolean references) {
        char opening = from < text.length() ? text.charAt(from) : ' ';
        if (opening != '(' && !(references && opening == '[')) {
            return from;
        }
        int depth = 0;
        for (int i = from; i < text.length() && i - from < LONGEST_DESTINATION; i++) {
            char c = text.charAt(i);
            if (c == opening) {
                depth++;
            } else if (c == (opening == '(' ? ')' : ']') && --depth == 0) {
                return i + 1;
            }
        }
        return from;
    }

    /** Tags that put a line or more between what stands before and after. */
    private static boolean breaksLines(String text, int name) {
        int start = text.charAt(name) == '/' ? name + 1 : name;
        int end = start;
        while (end < text.length() && Chars.isWord(text.charAt(end))) {
            end++;
        }
        return BLOCKS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static void tags(String text, BitSet seams) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            char first = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (first == '/' || first == '!' || Chars.isWord(first)) {
                int end = i + 1;
                while (end < text.length() && end - i < LONGEST_TAG && "<>@".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                if (end < text.length() && text.charAt(end) == '>' && !breaksLines(text, i + 1)) {
                    seams.set(i, end + 1);
                }
            }
        }
    }
}
