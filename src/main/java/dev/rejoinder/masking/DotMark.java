package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dot between the labels of a domain or the parts of a mailbox name, in one of its writings.
 *
 * @param end where the next label begins
 * @param kind how it is written
 * @param written the dot itself in lower case, to tell whether two are written alike
 */
record DotMark(int end, Kind kind, String written) {
    enum Kind {
        /** {@code a.b}. */
        PLAIN,
        /** {@code a . b}, {@code a .b} or {@code a. com}. */
        SPACED,
        /** {@code a[dot]b}, {@code a -dot- b}. */
        WRAPPED,
        /** {@code a dot b}, {@code aDOTb}. */
        WORD,
        /** {@code a underscore b}: a sign within a mailbox name, not a dot. */
        JOINER
    }

    private static final int MAX_SPACES = 3;

    /** The dot that begins at {@code at}, just after a label, and is followed by another. */
    static @Nullable DotMark at(DecodedText text, int at) {
        if (text.matches(at, ".dot.") && Chars.isWord(text.at(at + 5))) {
            return new DotMark(at + 5, Kind.WRAPPED, ".");
        }
        if (isDot(text, at) && Chars.isWord(text.at(at + 1))) {
            return new DotMark(at + 1, Kind.PLAIN, text.text(at, at + 1));
        }
        if (text.matches(at, "dot")
                && text.at(at) == 'D'
                && text.at(at + 1) == 'O'
                && isLowerCase(text, at - 1, at + 3)) {
            return new DotMark(at + 3, Kind.WORD, "dot");
        }
        int broken = acrossLines(text, at);
        if (broken > 0) {
            return new DotMark(broken, Kind.PLAIN, ".");
        }
        DotMark apart = spokenAcrossLines(text, at);
        if (apart != null) {
            return apart;
        }
        int word = skipSpaces(text, at);
        if (isDot(text, word)) {
            int next = skipSpaces(text, word + 1);
            boolean spaced = word > at ? Chars.isWord(text.at(next)) : slipped(text, next);
            return spaced ? new DotMark(next, Kind.SPACED, text.text(word, word + 1)) : wrapped(text, word);
        }
        DotMark spoken = spoken(text, at, word, SpokenSigns.DOT, Kind.WORD);
        spoken = spoken == null ? spoken(text, at, word, SpokenSigns.JOINERS, Kind.JOINER) : spoken;
        return spoken == null ? wrapped(text, word) : spoken;
    }

    /** {@code example dot} and {@code com}, or {@code example} and {@code dot com}, in two lines. */
    private static @Nullable DotMark spokenAcrossLines(DecodedText text, int at) {
        boolean ended = isLineBreak(text.at(skipSpaces(text, at)));
        int word = ended ? skipLineBreak(text, at) : skipSpaces(text, at);
        int end = SpokenSigns.DOT.endAt(text, word);
        if (end < 0 || word == at) {
            return null;
        }
        int next = ended ? skipSpaces(text, end) : skipLineBreak(text, end);
        return next > end && isEnding(text, next)
                ? new DotMark(next, Kind.WORD, text.text(word, end).toLowerCase(Locale.ROOT))
                : null;
    }

    /** {@code example.} and {@code com}, or {@code example} and {@code .com}, in two lines; where the ending begins, or -1. */
    private static int acrossLines(DecodedText text, int at) {
        int dot = isLineBreak(text.at(at)) ? skipLineBreak(text, at) : at;
        int next = text.at(dot) == '.' ? skipLineBreak(text, dot + 1) : -1;
        if (next < 0 || (dot == at) == (next == dot + 1)) {
            return -1;
        }
        return isEnding(text, next) ? next : -1;
    }

    private static boolean isEnding(DecodedText text, int start) {
        int end = start;
        while (end - start < 5 && text.at(end) >= 'a' && text.at(end) <= 'z') {
            end++;
        }
        return end > start && !Chars.isWord(text.at(end)) && Domains.isGeneric(text.text(start, end));
    }

    /** After a line break with white space around, if there is one; the next line may be marked as quoted. */
    static int skipLineBreak(DecodedText text, int at) {
        int i = skipSpaces(text, at);
        i = text.at(i) == '\r' ? i + 1 : i;
        if (text.at(i) != '\n') {
            return at;
        }
        int next = skipSpaces(text, i + 1);
        return text.at(next) == '>' ? skipSpaces(text, next + 1) : next;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** "example. com" and then nothing more: anything else after a full stop is a sentence. */
    private static boolean slipped(DecodedText text, int next) {
        int end = next + 3;
        return text.at(next) == 'c'
                && text.matches(next, "com")
                && !Chars.isWord(text.at(end))
                && !(Chars.isSpace(text.at(end)) && Chars.isWord(text.at(end + 1)));
    }

    /** A full stop, or a dot at middle height that is not a mark around a word. */
    private static boolean isDot(DecodedText text, int at) {
        char c = text.at(at);
        return c == '.' || (c > 127 && "\u00B7\u2027\u2219\u22C5\u30FB".indexOf(c) >= 0 && wrapped(text, at) == null);
    }

    private static @Nullable DotMark spoken(DecodedText text, int at, int word, SpokenSigns signs, Kind kind) {
        int end = signs.endAt(text, word);
        if (end < 0) {
            return null;
        }
        int next = skipSpaces(text, end);
        boolean apart = (word > at && next > end) || Chars.isUnspaced(text.at(word));
        return apart && Chars.isWord(text.at(next))
                ? new DotMark(next, kind, text.text(word, end).toLowerCase(Locale.ROOT))
                : null;
    }

    private static @Nullable DotMark wrapped(DecodedText text, int opening) {
        Wrapping wrapping = Wrapping.around(text, opening, SpokenSigns.DOT, SpokenSigns.DOT_IN_BRACKETS);
        if (wrapping == null) {
            return null;
        }
        int next = skipSpaces(text, wrapping.end());
        return Chars.isWord(text.at(next)) ? new DotMark(next, Kind.WRAPPED, wrapping.opening()) : null;
    }

    /** Whether it is more than a plain dot, which ordinary prose is full of. */
    boolean isDisguised() {
        return kind == Kind.WRAPPED || kind == Kind.WORD;
    }

    static int skipSpaces(DecodedText text, int at) {
        int i = at;
        while (i - at < MAX_SPACES && Chars.isSpace(text.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLowerCase(DecodedText text, int before, int after) {
        return text.at(before) == text.lower(before)
                && text.at(after) == text.lower(after)
                && Chars.isWord(text.at(before))
                && Chars.isWord(text.at(after));
    }
}
