package dev.rejoinder.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds labelled links, in Markdown ({@code [label](target)}) and as raw HTML anchors, outside of code. */
public final class Labels {
    private Labels() {}

    public static List<Label> in(String text, CodeParts code) {
        List<Label> labels = new ArrayList<>();
        addMarkdown(labels, text, code);
        addHtml(labels, text, code);
        return labels;
    }

    private static void addMarkdown(List<Label> labels, String text, CodeParts code) {
        int open = -1;
        for (int i = 0; i + 1 < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '[') {
                open = i;
            } else if (unit == ']' && open >= 0 && text.charAt(i + 1) == '(' && !code.at(open)) {
                // A target holds none of these unescaped, hence no stretch is looked at twice.
                String target = text.substring(i + 2, endOf(text, i + 2, text.length(), ") \n[]<"));
                labels.add(label(text, open + 1, i, target, false));
                open = -1;
            }
        }
    }

    /** An anchor's tag and label hold no {@code <}, hence what lies between two of them is looked at once. */
    private static void addHtml(List<Label> labels, String text, CodeParts code) {
        int open = text.indexOf('<');
        while (open >= 0) {
            int next = text.indexOf('<', open + 1);
            int end = next < 0 ? text.length() : next;
            int close = anchor(text, open) ? endOf(text, open, end, ">") : end;
            if (close < end && !code.at(open)) {
                String tag = text.substring(open, close);
                int href = tag.toLowerCase(Locale.ROOT).indexOf("href=");
                if (href > 0) {
                    labels.add(label(text, close + 1, end, target(tag, href + 5), true));
                }
            }
            open = next;
        }
    }

    private static boolean anchor(String text, int open) {
        return text.regionMatches(true, open, "<a", 0, 2)
                && open + 2 < text.length()
                && Character.isWhitespace(text.charAt(open + 2));
    }

    private static String target(String tag, int from) {
        boolean quoted = from < tag.length() && "\"'".indexOf(tag.charAt(from)) >= 0;
        int start = quoted ? from + 1 : from;
        return tag.substring(start, endOf(tag, start, tag.length(), quoted ? tag.substring(from, from + 1) : " \n\t"));
    }

    private static int endOf(String text, int from, int limit, String stops) {
        int end = from;
        while (end < limit && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Label label(String text, int start, int end, String target, boolean html) {
        return new Label(new Span(start, end), text.substring(start, end).strip(), target.strip(), html);
    }
}
