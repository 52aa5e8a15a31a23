package dev.rejoinder.masking.decoding;

import java.util.Arrays;
import java.util.BitSet;

/** Decodes one text, unit by unit, and notes where each unit came from. */
final class TextDecoder {
    private final String text;
    private char[] chars;
    private int[] from;
    private int[] to;
    private int length;
    private boolean sign;

    TextDecoder(String text) {
        this.text = text;
        this.chars = new char[text.length() + 8];
        this.from = new int[chars.length];
        this.to = new int[chars.length];
    }

    DecodedText decode(BitSet seams, BitSet covered) {
        int i = 0;
        while (i < text.length()) {
            if (covered.get(i)) {
                int end = covered.nextClearBit(i);
                add(Chars.BARRIER, i, end);
                i = end;
            } else if (seams.get(i)) {
                i = seams.nextClearBit(i);
            } else if (text.startsWith(DecodedText.HIDDEN, i)) {
                add(Chars.BARRIER, i, i + DecodedText.HIDDEN.length());
                i += DecodedText.HIDDEN.length();
            } else if (Insertions.endAt(text, i) > 0) {
                i = Insertions.endAt(text, i);
            } else {
                long escape = Escapes.at(text, i);
                int c = escape < 0 ? text.codePointAt(i) : (int) (escape >> 32);
                int end = escape < 0 ? i + Character.charCount(c) : (int) escape;
                addFolded(c, i, end);
                i = end;
            }
        }
        return new DecodedText(chars, length, sign, from, to);
    }

    private void addFolded(int c, int start, int end) {
        if (c < 128) {
            add((char) c, start, end);
        } else if (!Chars.isInvisible(c)) {
            char before = start > 0 ? text.charAt(start - 1) : ' ';
            char after = end < text.length() ? text.charAt(end) : ' ';
            String shown = Confusables.plain(c, before, after);
            for (int i = 0; i < shown.length(); i++) {
                add(shown.charAt(i), start, end);
            }
        }
    }

    private void add(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
            from = Arrays.copyOf(from, 2 * length);
            to = Arrays.copyOf(to, 2 * length);
        }
        chars[length] = c;
        sign |= c == '@';
        from[length] = start;
        to[length] = end;
        length++;
    }
}
