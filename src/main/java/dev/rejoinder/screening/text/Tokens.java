package dev.rejoinder.screening.text;

import java.util.Arrays;

/**
 * The words of a folded text, each with a hash, for matching many phrases at once. In scripts written without spaces every
 * character is a word of its own. Revealed tokens see through disguises: look-alikes, signs for letters within a word, and
 * words spelt out letter by letter.
 */
public final class Tokens {
    private final String units;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private long[] hashes = new long[16];
    private int count;

    private Tokens(String units) {
        this.units = units;
    }

    public static Tokens of(CharSequence folded) {
        Tokens tokens = new Tokens(folded.toString());
        new WordCutter(tokens.units, false).cut(tokens::add);
        return tokens;
    }

    /** With every disguise undone; the places stay the same. */
    static Tokens revealed(CharSequence folded) {
        String before = folded.toString();
        Tokens tokens = new Tokens(Deobfuscation.reveal(before));
        new WordCutter(before, true).cut(tokens::add);
        tokens.joinSpeltOut();
        return tokens;
    }

    public int count() {
        return count;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    long hash(int token) {
        return hashes[token];
    }

    public String between(int start, int end) {
        return units.substring(start, end);
    }

    /** Whether there is a unit at this index. */
    public boolean follows(int index) {
        return index < units.length();
    }

    public char unit(int index) {
        return units.charAt(index);
    }

    /** Whether a star stands after it. */
    boolean starred(int token) {
        return ends[token] < units.length() && units.charAt(ends[token]) == '*';
    }

    /** The hash of a token that grows by one unit. */
    static long grow(long hash, char unit) {
        return (hash ^ unit) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hashed(start, end);
        count++;
    }

    private long hashed(int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = grow(hash, units.charAt(i));
        }
        return hash;
    }

    private void joinSpeltOut() {
        int kept = 0;
        int i = 0;
        while (i < count) {
            int last = i;
            while (single(last) && last + 1 < count && single(last + 1) && starts[last + 1] == ends[last] + 1) {
                last++;
            }
            boolean joined = last - i + 1 >= Deobfuscation.SPELT_OUT;
            long hash = joined ? letters(i, last) : hashes[i];
            last = joined ? last : i;
            starts[kept] = starts[i];
            ends[kept] = ends[last];
            hashes[kept] = hash;
            kept++;
            i = last + 1;
        }
        count = kept;
    }

    private long letters(int first, int last) {
        long hash = 0;
        for (int i = first; i <= last; i++) {
            hash = grow(hash, units.charAt(starts[i]));
        }
        return hash;
    }

    private boolean single(int token) {
        return ends[token] - starts[token] == 1 && units.charAt(starts[token]) < 0x80;
    }
}
