package dev.rejoinder.privacy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The domain that begins at a place: labels with dots in any writing, as far as a top-level domain that exists.
 *
 * @param end after its last character
 * @param name the domain with plain dots
 * @param disguised whether a dot in it is more than a dot
 */
record DomainPart(int end, String name, boolean disguised) {
    private static final int MAX_LABELS = 10;
    private static final int MAX_LABEL = 63;

    /** @param loosely whether dots may have white space around them, as people write who space out the at sign too */
    static @Nullable DomainPart at(Folded text, int start, boolean loosely) {
        if (text.at(start) == '[') {
            return literal(text, start);
        }
        StringBuilder name = new StringBuilder();
        DomainPart best = null;
        boolean disguised = false;
        boolean small = true;
        DotMark before = null;
        int at = start;
        for (int labels = 1; labels <= MAX_LABELS; labels++) {
            int end = endOfLabel(text, at);
            if (end == at) {
                break;
            }
            String label = text.text(at, end);
            if (before != null) {
                boolean titled = small && before.kind() == DotMark.Kind.PLAIN && isTitled(label);
                if (best != null && titled) {
                    break;
                }
                String top = TopLabel.of(text, at, end, before);
                if (!top.isEmpty()) {
                    best = new DomainPart(at + top.length(), name + top, disguised);
                }
            }
            small &= label.equals(label.toLowerCase(Locale.ROOT));
            name.append(label).append('.');
            DotMark dot = DotMark.at(text, end);
            if (dot == null
                    || dot.kind() == DotMark.Kind.JOINER
                    || dot.kind() == DotMark.Kind.SPACED && !loosely
                    || best != null && before != null && !(dot.written().equals(before.written()))) {
                break;
            }
            disguised |= dot.isDisguised();
            before = dot;
            at = dot.end();
        }
        return best;
    }

    /** {@code [192.0.2.1]}, RFC 5321 §4.1.3. */
    private static @Nullable DomainPart literal(Folded text, int start) {
        int i = start + 1;
        int dots = 0;
        while (i - start < 17 && (Chars.isAsciiDigit(text.at(i)) || text.at(i) == '.')) {
            dots += text.at(i) == '.' ? 1 : 0;
            i++;
        }
        return dots == 3 && text.at(i) == ']' ? new DomainPart(i + 1, text.text(start + 1, i), false) : null;
    }

    /** {@code gmail} alone, or with a slipped ending: {@code gmail,com}, {@code gmail. com}. */
    static @Nullable DomainPart providerAt(Folded text, int start) {
        int end = start;
        while (end - start < 12 && Chars.isWord(text.at(end))) {
            end++;
        }
        char next = text.at(end);
        if ("-_/:@".indexOf(next) >= 0 || !Domains.isMailProviderInShort(text.text(start, end))) {
            return null;
        }
        String label = text.text(start, end);
        int ending = DotMark.skipSpaces(text, DotMark.skipSpaces(text, end) + 1);
        boolean slipped = ",.".indexOf(text.at(DotMark.skipSpaces(text, end))) >= 0
                && text.matches(ending, "com")
                && !Chars.isWord(text.at(ending + 3));
        return slipped ? new DomainPart(ending + 3, label + ".com", false) : new DomainPart(end, label, false);
    }

    private static int endOfLabel(Folded text, int start) {
        boolean unspaced = Chars.isUnspaced(text.at(start));
        int end = start;
        while (end - start < MAX_LABEL) {
            char c = text.at(end);
            boolean inside = c == '-' && end > start && Chars.isWord(text.at(end + 1))
                    || Chars.isWord(c) && (Chars.isUnspaced(c) == unspaced || unspaced && Chars.isAsciiDigit(c))
                    || c == '-' && text.at(end + 1) == '-' && text.matches(start, "xn--");
            boolean mark = inside && end > start && startsADisguisedDot(text, end);
            if (!inside || mark) {
                break;
            }
            end++;
        }
        return end;
    }

    /** {@code example-dot-com}, {@code exampleDOTcom}. */
    private static boolean startsADisguisedDot(Folded text, int at) {
        char c = text.at(at);
        if (c != '-' && c != 'D') {
            return false;
        }
        DotMark dot = DotMark.at(text, at);
        return dot != null && dot.isDisguised();
    }

    private static boolean isTitled(String label) {
        return label.length() > 1
                && Character.isUpperCase(label.charAt(0))
                && label.substring(1).equals(label.substring(1).toLowerCase(Locale.ROOT));
    }
}
