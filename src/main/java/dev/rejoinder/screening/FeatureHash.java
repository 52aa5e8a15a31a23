package dev.rejoinder.screening;

/** Hashes of features, grown unit by unit, and the ids they come to. */
final class FeatureHash {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;

    private FeatureHash() {}

    /** The id of what hashes so. */
    static int id(long hash) {
        return (int) (mix(hash) & FeatureVector.DIMENSIONS - 1);
    }

    /** A hash of a stretch of text as something of this kind. */
    static long hash(int kind, CharSequence text, int start, int end) {
        long hash = start(kind);
        for (int i = start; i < end; i++) {
            hash = next(hash, text.charAt(i));
        }
        return hash;
    }

    static long hash(int kind, CharSequence text) {
        return hash(kind, text, 0, text.length());
    }

    static long start(int kind) {
        return kind * STEP;
    }

    static long next(long hash, int unit) {
        return hash * PRIME + unit + 1;
    }

    /** Spreads every bit over all (Stafford's variant 13 of the MurmurHash3 finaliser, as in SplitMix64). */
    static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
