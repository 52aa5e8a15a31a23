package dev.rejoinder.markup;

/**
 * Keeps one line from opening many nested quotes or lists: from the {@value #MAX_PER_LINE}th container marker on, markers are
 * text. The parser has no such limit of its own, and every blank line would visit each of thousands of open lists.
 */
final class DeepMarkers {
    static final int MAX_PER_LINE = 16;

    private DeepMarkers() {}

    static String disarmed(String markdown) {
        StringBuilder out = null;
        int copied = 0;
        int line = 0;
        while (line < markdown.length()) {
            int excess = excessMarker(markdown, line);
            if (excess >= 0) {
                out = out == null ? new StringBuilder(markdown.length() + 64) : out;
                out.append(markdown, copied, excess).append('\\');
                copied = excess;
            }
            line = nextLine(markdown, line);
        }
        return out == null
                ? markdown
                : out.append(markdown, copied, markdown.length()).toString();
    }

    /** Where a backslash makes the first marker too many a text, or -1. */
    private static int excessMarker(String text, int line) {
        int at = line;
        int markers = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
                continue;
            }
            int delimiter = c >= '0' && c <= '9' ? endOfDigits(text, at) : at;
            if (!isMarker(text, delimiter, delimiter > at)) {
                return -1;
            }
            if (++markers > MAX_PER_LINE) {
                return delimiter;
            }
            at = delimiter + 1;
        }
        return -1;
    }

    private static boolean isMarker(String text, int at, boolean numbered) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (numbered) {
            return (c == '.' || c == ')') && blankAt(text, at + 1);
        }
        return c == '>' || ((c == '-' || c == '+' || c == '*') && blankAt(text, at + 1));
    }

    private static boolean blankAt(String text, int at) {
        return at >= text.length() || " \t\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private static int endOfDigits(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 10 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int nextLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i + 1;
            }
        }
        return text.length();
    }
}
