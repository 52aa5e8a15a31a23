package dev.rejoinder.screening.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of a text is program code: between equal runs of backticks, as CommonMark has it, or on lines indented by four
 * spaces or a tab. Code is not rendered as links and does not shout.
 */
public final class CodeParts {
    private final BitSet code;

    private CodeParts(BitSet code) {
        this.code = code;
    }

    public static CodeParts of(String text) {
        BitSet code = new BitSet();
        markIndented(text, code);
        if (text.indexOf('`') >= 0) {
            markBackticked(text, code);
        }
        return new CodeParts(code);
    }

    public boolean at(int index) {
        return code.get(index);
    }

    private static void markIndented(String text, BitSet code) {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (text.startsWith("    ", start) || text.startsWith("\t", start)) {
                code.set(start, end);
            }
            start = end + 1;
        }
    }

    /** Pairs runs by walking backwards with the next run of each length at hand: linear, whatever is left open. */
    private static void markBackticked(String text, BitSet code) {
        List<Span> runs = runs(text);
        int[] partner = new int[runs.size()];
        Map<Integer, Integer> nextOfLength = new HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            Integer next = nextOfLength.put(runs.get(i).length(), i);
            partner[i] = next == null ? -1 : next;
        }
        int i = 0;
        while (i < partner.length) {
            if (partner[i] < 0) {
                i++;
            } else {
                code.set(runs.get(i).start(), runs.get(partner[i]).end());
                i = partner[i] + 1;
            }
        }
    }

    private static List<Span> runs(String text) {
        List<Span> runs = new ArrayList<>();
        int i = text.indexOf('`');
        while (i >= 0) {
            int end = i + 1;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            runs.add(new Span(i, end));
            i = text.indexOf('`', end);
        }
        return runs;
    }
}
