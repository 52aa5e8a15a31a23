package dev.rejoinder.masking;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The domain that begins at a place: labels with dots in any writing, as far as a top-level domain that exists.
 *
 * @param end after its last character
 * @param name the domain with plain dots
 * @param disguise how the first of its dots that is more than a dot is written; empty when all are dots
 */
record DomainPart(int end, String name, String disguise) {
    private static final int MAX_LABELS = 10;
    private static final int MAX_LABEL = 63;

    /** @param loosely whether dots may have white space around them, as people write who space out the at sign too */
    static @Nullable DomainPart at(DecodedText text, int start, boolean loosely) {
        if (text.at(start) == '[') {
            return literal(text, start);
        }
        StringBuilder name = new StringBuilder();
        DomainPart best = null;
        String disguise = "";
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
                    best = new DomainPart(at + top.length(), name + top, disguise);
                }
            }
            small &= label.equals(label.toLowerCase(Locale.ROOT));
            name.append(label).append('.');
            DotMark dot = DotMark.at(text, end);
            if (dot == null
                    || dot.kind() == DotMark.Kind.JOINER
                    || dot.kind() == DotMark.Kind.SPACED && !loosely
                    || best != null
                            && before != null
                            && !dot.written().equals(before.written())
                            && dot.kind() != DotMark.Kind.WRAPPED) {
                break;
            }
            disguise = disguise.isEmpty() && dot.isDisguised() ? dot.written() : disguise;
            before = dot;
            at = dot.end();
        }
        return best;
    }

    /** {@code jane@(comment)example.com}, RFC 5322 §3.2.2. */
    static @Nullable DomainPart behindComment(DecodedText text, int start) {
        if (text.at(start) != '(') {
            return null;
        }
        int i = start + 1;
        while (i - start < MAX_LABEL && text.at(i) >= ' ' && text.at(i) != ')' && text.at(i) != '@') {
            i++;
        }
        return text.at(i) == ')' && Chars.isWord(text.at(i + 1)) ? at(text, i + 1, false) : null;
    }

    /** {@code [192.0.2.1]} or {@code [IPv6:2001:db8::1]}, RFC 5321 §4.1.3. */
    private static @Nullable DomainPart literal(DecodedText text, int start) {
        int i = start + 1;
        if (text.matches(i, "ipv6:")) {
            i += 5;
            while (i - start < MAX_LABEL && (Character.digit(text.at(i), 16) >= 0 || ":.".indexOf(text.at(i)) >= 0)) {
                i++;
            }
            return text.at(i) == ']' ? new DomainPart(i + 1, text.text(start + 1, i), "") : null;
        }
        int dots = 0;
        while (i - start < 17 && (Chars.isAsciiDigit(text.at(i)) || text.at(i) == '.')) {
            dots += text.at(i) == '.' ? 1 : 0;
            i++;
        }
        return dots == 3 && text.at(i) == ']' ? new DomainPart(i + 1, text.text(start + 1, i), "") : null;
    }

    /** {@code gmail} alone, or with a slipped ending: {@code gmail,com}, {@code gmail. com}. */
    static @Nullable DomainPart providerAt(DecodedText text, int start) {
        int end = start;
        while (end - start < 12 && Chars.isWord(text.at(end))) {
            end++;
        }
        char next = text.at(end);
        if ("-_/:@".indexOf(next) >= 0 || !Domains.isMailProviderInShort(text.text(start, end))) {
            return null;
        }
        String label = text.text(start, end);
        int ending = afterSlip(text, end);
        boolean slipped = text.matches(ending, "com") && !Chars.isWord(text.at(ending + 3));
        return slipped ? new DomainPart(ending + 3, label + ".com", "") : new DomainPart(end, label, "");
    }

    /** The last label. */
    String last() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean disguised() {
        return !disguise.isEmpty();
    }

    /** {@code example,com} or {@code example com}, where nothing but the address ends there. */
    static @Nullable DomainPart slippedAt(DecodedText text, int start) {
        int end = endOfLabel(text, start);
        int ending = end + 1;
        boolean known = end > start
                && (text.at(end) == ' ' || text.at(end) == ',')
                && text.at(ending) == 'c'
                && text.matches(ending, "com")
                && !Chars.isWord(text.at(ending + 3))
                && MailboxNameTest.endsALine(text, ending + 3);
        return known ? new DomainPart(ending + 3, text.text(start, end) + ".com", "") : null;
    }

    /** Where the ending would begin if its dot was missed: after white space, a comma, a full stop amid white space. */
    private static int afterSlip(DecodedText text, int end) {
        int next = DotMark.skipSpaces(text, end);
        return ",.".indexOf(text.at(next)) >= 0 ? DotMark.skipSpaces(text, next + 1) : next;
    }

    private static int endOfLabel(DecodedText text, int start) {
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
    private static boolean startsADisguisedDot(DecodedText text, int at) {
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
