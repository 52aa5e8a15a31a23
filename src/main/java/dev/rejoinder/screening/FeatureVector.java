package dev.rejoinder.screening;

import java.util.List;

/**
 * What a model looks at in a comment, without its words: hashed ids of features, in groups of which each feature has the
 * same value, so that a group's length is what its kind is worth however long the text is (feature hashing: Weinberger
 * and others, "Feature hashing for large scale multitask learning", ICML 2009). It can be kept when the text is gone.
 */
public final class FeatureVector {
    /** How many ids there are: 2 to the 18th. More were no better on 12,000 comments, and a model is as long as this. */
    public static final int DIMENSIONS = 1 << 18;

    /** Of the way features are made; a vector kept from another way says nothing to this one. */
    public static final byte EDITION = 1;

    private final List<Group> groups;
    private final double square;

    /** Ids, ascending and each once, that all have this value. */
    record Group(float value, int[] ids) {}

    FeatureVector(List<Group> groups) {
        this.groups = groups;
        this.square = groups.stream()
                .mapToDouble(group -> (double) group.value * group.value * group.ids.length)
                .sum();
    }

    /** Takes in one feature after another. */
    @FunctionalInterface
    public interface Taker {
        /** A feature and its value. */
        void take(int id, float value);
    }

    /** Hands out every feature; an id that stands in two groups comes twice. */
    public void each(Taker taker) {
        for (Group group : groups) {
            for (int id : group.ids) {
                taker.take(id, group.value);
            }
        }
    }

    /** The sum over all features of their value times their weight. */
    public double dot(float[] weights) {
        double sum = 0;
        for (Group group : groups) {
            double part = 0;
            for (int id : group.ids) {
                part += weights[id];
            }
            sum += part * group.value;
        }
        return sum;
    }

    /** Adds this vector, times a factor, to the weights. */
    public void addTo(float[] weights, double factor) {
        for (Group group : groups) {
            float step = (float) (group.value * factor);
            for (int id : group.ids) {
                weights[id] += step;
            }
        }
    }

    /** The vector's length, squared. */
    public double square() {
        return square;
    }

    /** As bytes that {@link #of} reads again; some two bytes a feature. */
    public byte[] toBytes() {
        return FeatureBytes.write(groups);
    }

    /** Whether these bytes hold a vector made the way they are made now. */
    public static boolean isReadable(byte[] bytes) {
        return FeatureBytes.isReadable(bytes);
    }

    /**
     * What {@link #toBytes} gave.
     *
     * @throws IllegalArgumentException when it is of another edition, or no vector
     */
    public static FeatureVector of(byte[] bytes) {
        return new FeatureVector(FeatureBytes.read(bytes));
    }
}
