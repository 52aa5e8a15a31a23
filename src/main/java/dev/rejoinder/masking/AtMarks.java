package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every place of a text that may be an at sign, in one pass. */
final class AtMarks {
    private static final int MAX_SPACES = 3;
    private static final int ASCII = 128;
    private static final PrefixTable BARE = new PrefixTable(SpokenSigns.AT_NAMES, SpokenSigns.WEAK_AT);
    private static final PrefixTable WRAPPED = new PrefixTable(SpokenSigns.AT_NAMES, SpokenSigns.AT_IN_BRACKETS);

    private AtMarks() {}

    static List<AtMark> in(DecodedText text) {
        List<AtMark> marks = new ArrayList<>();
        String swapped = text.hasSign() ? SwappedSigns.in(text) : "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c < ASCII && swapped.isEmpty() && !mayBegin(text, i, c)) {
                continue;
            }
            AtMark mark = null;
            if (c == '@') {
                mark = spaced(text, i, i + 1, AtMark.Kind.SIGN);
            } else if (c == '.' && text.matches(i, ".at.")) {
                mark = new AtMark(i, i + 4, AtMark.Kind.MARKED, 0);
            } else if (Wrapping.isMark(c) && !Wrapping.isMark(text.at(i + 1))) {
                mark = wrapped(text, i);
            } else if (Chars.isWord(c) && (!Chars.isWord(text.at(i - 1)) || Chars.isUnspaced(c))) {
                mark = word(text, i);
            } else if (c == 'A') {
                mark = capitalsInAWord(text, i);
            }
            if (mark == null && (c == Chars.AT_LIKE || swapped.indexOf(c) >= 0)) {
                mark = new AtMark(i, i + 1, AtMark.Kind.SUBSTITUTE, 0);
            }
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** Whether an at sign in some writing may begin at this ASCII character: most places of a text are passed over by it. */
    private static boolean mayBegin(DecodedText text, int i, char c) {
        if (isSmallLetter(c)) {
            return BARE.has(c, text.at(i + 1)) && !isAsciiLetter(text.at(i - 1));
        }
        if (Wrapping.isMark(c)) {
            int sign = DotMark.skipSpaces(text, i + 1);
            return text.at(sign) == '@' || WRAPPED.has(text.at(sign), text.at(sign + 1));
        }
        return c == '@' || (c == '.' && text.lower(i + 1) == 'a') || BARE.has(c, text.at(i + 1));
    }

    /** A sign wrapped by these marks, the last of which is at {@code inner}. */
    private static @Nullable AtMark wrapped(DecodedText text, int inner) {
        int start = inner;
        while (inner - start < 3 && Wrapping.isMark(text.at(start - 1))) {
            start--;
        }
        for (; start <= inner; start++) {
            // The marks before may as well end what stands there: the sign is wrapped by as many as close again.
            Wrapping wrapping = Wrapping.around(text, start, SpokenSigns.AT_NAMES, SpokenSigns.AT_IN_BRACKETS);
            if (wrapping != null) {
                return spaced(
                        text, start, wrapping.end(), wrapping.bracketed() ? AtMark.Kind.BRACKETED : AtMark.Kind.MARKED);
            }
        }
        return null;
    }

    private static @Nullable AtMark word(DecodedText text, int start) {
        int end = SpokenSigns.AT_NAMES.endAt(text, start);
        AtMark.Kind kind = AtMark.Kind.NAME;
        if (end < 0) {
            end = SpokenSigns.WEAK_AT.endAt(text, start);
            kind = end > 0 && text.at(start) == 'A' && text.at(start + 1) == 'T'
                    ? AtMark.Kind.CAPITALS
                    : AtMark.Kind.WEAK;
        }
        if (end < 0) {
            return null;
        }
        AtMark mark = spaced(text, start, end, kind);
        boolean apart = mark.spaces() == 2 || (Chars.isUnspaced(text.at(start)) && Chars.isWord(text.at(start - 1)));
        return apart ? mark : null;
    }

    /** {@code janeATexampleDOTcom}. */
    private static @Nullable AtMark capitalsInAWord(DecodedText text, int i) {
        boolean found = text.at(i + 1) == 'T'
                && Chars.isWord(text.at(i + 2))
                && text.at(i - 1) == text.lower(i - 1)
                && text.at(i + 2) == text.lower(i + 2);
        return found ? new AtMark(i, i + 2, AtMark.Kind.MARKED, 0) : null;
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAsciiLetter(char c) {
        return isSmallLetter(c) || (c >= 'A' && c <= 'Z');
    }

    private static AtMark spaced(DecodedText text, int start, int end, AtMark.Kind kind) {
        int left = start;
        while (start - left < MAX_SPACES && Chars.isSpace(text.at(left - 1))) {
            left--;
        }
        int right = DotMark.skipSpaces(text, end);
        int spaces = (left < start ? 1 : 0) + (right > end ? 1 : 0);
        int next = DotMark.skipLineBreak(text, end);
        int before = skipLineBreakBackwards(text, start);
        if (next > end) {
            int broken = Math.min(left, before);
            return new AtMark(broken, next, kind, (broken < start ? 1 : 0) + 1, true);
        }
        return before < start
                ? new AtMark(before, right, kind, 1 + (right > end ? 1 : 0), true)
                : new AtMark(left, right, kind, spaces);
    }

    private static int skipLineBreakBackwards(DecodedText text, int start) {
        int i = start;
        while (start - i < MAX_SPACES && (Chars.isSpace(text.at(i - 1)) || text.at(i - 1) == '>')) {
            i--;
        }
        if (text.at(i - 1) != '\n') {
            return start;
        }
        i -= text.at(i - 2) == '\r' ? 2 : 1;
        int end = i;
        while (end - i < MAX_SPACES && Chars.isSpace(text.at(i - 1))) {
            i--;
        }
        return i;
    }
}
