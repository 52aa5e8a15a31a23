package dev.rejoinder.screening;

import java.util.Arrays;

/** A set of hashed feature ids, reused for one group after another. Not thread-safe. */
final class FeatureIds {
    private static final int MANY = 512;

    private final long[] seen = new long[FeatureVector.DIMENSIONS / Long.SIZE];
    private int[] ids = new int[1_024];
    private int size;

    void add(long hash) {
        int id = FeatureHash.id(hash);
        long bit = 1L << id;
        if ((seen[id >>> 6] & bit) == 0) {
            seen[id >>> 6] |= bit;
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }
    }

    /** All runs of {@code least} to {@code most} units of the text. */
    void addRuns(int kind, String text, int least, int most) {
        for (int i = 0; i < text.length(); i++) {
            addRuns(kind, text, i, i + least - 1, i + most);
        }
    }

    /** Those of the same length in which this unit stands. */
    void addRunsWith(char unit, int kind, String text, int least, int most) {
        int found = text.indexOf(unit);
        for (int i = Math.max(0, found - most + 1); found >= 0 && i < text.length(); i++) {
            if (found < i) {
                found = text.indexOf(unit, i);
                i = Math.max(i, found - most + 1);
            }
            if (found >= 0) {
                addRuns(kind, text, i, Math.max(found, i + least - 1), i + most);
            }
        }
    }

    /** Runs from here that end with the unit at {@code firstEnd} or a later one, before {@code end}. */
    private void addRuns(int kind, String text, int from, int firstEnd, int end) {
        long hash = FeatureHash.start(kind);
        int last = Math.min(text.length(), end);
        for (int k = from; k < last; k++) {
            hash = FeatureHash.next(hash, text.charAt(k));
            if (k >= firstEnd) {
                add(hash);
            }
        }
    }

    /** What was gathered since the last time, in ascending order. */
    int[] take() {
        int[] taken = new int[size];
        if (size > MANY) {
            // Walking the bits sorts in less time than comparing does.
            int count = 0;
            for (int word = 0; word < seen.length; word++) {
                for (long rest = seen[word]; rest != 0; rest &= rest - 1) {
                    taken[count++] = word << 6 | Long.numberOfTrailingZeros(rest);
                }
            }
        } else {
            System.arraycopy(ids, 0, taken, 0, size);
            Arrays.sort(taken);
        }
        for (int i = 0; i < size; i++) {
            seen[ids[i] >>> 6] = 0;
        }
        size = 0;
        return taken;
    }
}
