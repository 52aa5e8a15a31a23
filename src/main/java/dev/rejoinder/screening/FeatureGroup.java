package dev.rejoinder.screening;

import java.util.Arrays;

/**
 * Features that all have the same value. Their ids, ascending and each once, are held as the distances between them in two bytes each: a
 * training run holds many millions of them.
 */
final class FeatureGroup {
    /** Two objects, an array's head and a place in a list. */
    private static final int OVERHEAD = 64;

    /** The longest distance, beyond which the next step goes on; no feature stands there. */
    private static final int STRIDE = 0xFFFF;

    private final float value;
    private final short[] steps;
    private final int size;

    private FeatureGroup(float value, short[] steps, int size) {
        this.value = value;
        this.steps = steps;
        this.size = size;
    }

    /** @param ids ascending and each once, none of them negative */
    static FeatureGroup of(float value, int[] ids) {
        int strides = ids.length == 0 ? 0 : ids[ids.length - 1] / STRIDE;
        short[] steps = new short[ids.length + strides];
        int last = 0;
        int count = 0;
        for (int id : ids) {
            for (; id - last >= STRIDE; last += STRIDE) {
                steps[count++] = (short) STRIDE;
            }
            steps[count++] = (short) (id - last);
            last = id;
        }
        return new FeatureGroup(value, Arrays.copyOf(steps, count), ids.length);
    }

    float value() {
        return value;
    }

    int size() {
        return size;
    }

    /** What it takes of the heap. */
    int bytes() {
        return OVERHEAD + Short.BYTES * steps.length;
    }

    double square() {
        return (double) value * value * size;
    }

    int[] ids() {
        int[] ids = new int[size];
        int id = 0;
        int count = 0;
        for (short each : steps) {
            int step = each & STRIDE;
            id += step;
            if (step < STRIDE) {
                ids[count++] = id;
            }
        }
        return ids;
    }

    double dot(float[] weights) {
        double sum = 0;
        int id = 0;
        for (short each : steps) {
            int step = each & STRIDE;
            id += step;
            if (step < STRIDE) {
                sum += weights[id];
            }
        }
        return sum * value;
    }

    void addTo(float[] weights, double factor) {
        float more = (float) (value * factor);
        int id = 0;
        for (short each : steps) {
            int step = each & STRIDE;
            id += step;
            if (step < STRIDE) {
                weights[id] += more;
            }
        }
    }
}
