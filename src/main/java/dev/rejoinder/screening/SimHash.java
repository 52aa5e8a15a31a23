package dev.rejoinder.screening;

import dev.rejoinder.screening.text.FoldedText;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A 64-bit fingerprint of a text that changes little when the text does: Charikar, "Similarity estimation techniques
 * from rounding algorithms" (STOC 2002); Manku, Jain, Das Sarma, "Detecting near-duplicates for web crawling" (WWW
 * 2007). Features are runs of four characters of the folded text, each counted once, with all between letters one space
 * and without web addresses; so letter case, width, punctuation, invisible characters, numbers and links make no
 * difference.
 */
public final class SimHash {
    /**
     * Two texts whose hashes differ in at most so many bits are near-duplicates; unrelated ones differ in about 32.
     *
     * <p>Chosen by measuring: among 20,497 different comments of one blog in twenty years 72 pairs come within 8, of which
     * 38 share a band; of the eleven of those 7 or 8 apart ten were the same text said again, one was chance. Of spam of
     * 200 to 400 characters, 8 bits find all copies with another link, number or letter case (3 bits: 98 %), 86 % with a
     * word exchanged (23 %), 96 % with a greeting before it (50 %). Looked up by {@link #bands}, that is 100 %, 69 % and
     * 81 %. Below 100 characters an exchanged word is mostly missed.
     */
    public static final int NEAR = 8;

    private static final int LEAST_LETTERS = 20;
    private static final int LEAST_SHINGLES = 12;
    private static final int BITS = 64;

    private SimHash() {}

    /** The hash of a masked text; empty if it has too few letters, or too alike, to be told from others by chance. */
    public static OptionalLong of(String text) {
        Shingles shingles = Shingles.of(FoldedText.of(text).text());
        return shingles.letters() < LEAST_LETTERS ? OptionalLong.empty() : hash(shingles.values(), shingles.count());
    }

    /** In how many bits two hashes differ, 0 to 64. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /**
     * The hash cut into four values of 16 bits, 0 to 65,535, to look candidates up by index. By the pigeonhole principle
     * two hashes at most 3 apart have one at the same place in common; those up to {@link #NEAR} apart mostly do.
     */
    public static int[] bands(long hash) {
        return new int[] {
            (int) (hash >>> 48 & 0xFFFF),
            (int) (hash >>> 32 & 0xFFFF),
            (int) (hash >>> 16 & 0xFFFF),
            (int) (hash & 0xFFFF)
        };
    }

    /** Each shingle votes once, or a word said ten times would outvote the rest. */
    private static OptionalLong hash(long[] shingles, int count) {
        Arrays.sort(shingles, 0, count);
        int[] votes = new int[BITS];
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || shingles[i] != shingles[i - 1]) {
                vote(votes, FeatureHash.mix(shingles[i]));
                different++;
            }
        }
        return different < LEAST_SHINGLES ? OptionalLong.empty() : OptionalLong.of(majority(votes));
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < BITS; bit++) {
            votes[bit] += (int) (hash >>> bit & 1) * 2 - 1;
        }
    }

    private static long majority(int[] votes) {
        long hash = 0;
        for (int bit = 0; bit < BITS; bit++) {
            hash |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return hash;
    }
}
