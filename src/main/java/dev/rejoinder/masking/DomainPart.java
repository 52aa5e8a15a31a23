package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
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
            int end = DomainLabel.endOf(text, at);
            if (end == at) {
                break;
            }
            String label = text.text(at, end);
            if (before != null) {
                boolean titled = small && before.kind() == DotMark.Kind.PLAIN && DomainLabel.isTitled(label);
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
                    || (dot.kind() == DotMark.Kind.SPACED && !loosely)
                    || (best != null
                            && before != null
                            && !dot.written().equals(before.written())
                            && dot.kind() != DotMark.Kind.WRAPPED)) {
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
        while (i - start < DomainLabel.LONGEST && text.at(i) >= ' ' && text.at(i) != ')' && text.at(i) != '@') {
            i++;
        }
        return text.at(i) == ')' && Chars.isWord(text.at(i + 1)) ? at(text, i + 1, false) : null;
    }

    /** {@code [192.0.2.1]} or {@code [IPv6:2001:db8::1]}, RFC 5321 §4.1.3. */
    private static @Nullable DomainPart literal(DecodedText text, int start) {
        int i = start + 1;
        if (text.matches(i, "ipv6:")) {
            i += 5;
            while (i - start < DomainLabel.LONGEST
                    && (Character.digit(text.at(i), 16) >= 0 || ":.".indexOf(text.at(i)) >= 0)) {
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

    /** The last label. */
    String last() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean disguised() {
        return !disguise.isEmpty();
    }
}
