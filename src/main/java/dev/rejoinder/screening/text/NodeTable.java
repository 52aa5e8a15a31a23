package dev.rejoinder.screening.text;

/**
 * A hash map from {@code long} to {@code int} with open addressing. Keys must be hashes already. A value above 0 is never replaced by
 * another.
 */
final class NodeTable {
    /** Where no number is. */
    static final int NOTHING = 0;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    int get(long key) {
        int slot = (int) key & keys.length - 1;
        while (values[slot] != NOTHING) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NOTHING;
    }

    void put(long key, int value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = (int) key & keys.length - 1;
        while (values[slot] != NOTHING && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        size += values[slot] == NOTHING ? 1 : 0;
        keys[slot] = key;
        values[slot] = values[slot] > 0 ? values[slot] : value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NOTHING) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
