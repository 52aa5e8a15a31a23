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

    private final List<FeatureGroup> groups;
    private final double square;

    FeatureVector(List<FeatureGroup> groups) {
        this.groups = groups;
        this.square = groups.stream().mapToDouble(FeatureGroup::square).sum();
    }

    /** Takes in one feature after another. */
    @FunctionalInterface
    public interface Taker {
        /** A feature and its value. */
        void take(int id, float value);
    }

    /** Hands out every feature; an id that stands in two groups comes twice. */
    public void each(Taker taker) {
        for (FeatureGroup group : groups) {
            for (int id : group.ids()) {
                taker.take(id, group.value());
            }
        }
    }

    /** The sum over all features of their value times their weight. */
    public double dot(float[] weights) {
        double sum = 0;
        for (FeatureGroup group : groups) {
            sum += group.dot(weights);
        }
        return sum;
    }

    /** Adds this vector, times a factor, to the weights. */
    public void addTo(float[] weights, double factor) {
        for (FeatureGroup group : groups) {
            group.addTo(weights, factor);
        }
    }

    /** The vector's length, squared. */
    public double square() {
        return square;
    }

    /** How many bytes of the heap it takes; some two a feature. */
    public int heapBytes() {
        return groups.stream().mapToInt(FeatureGroup::bytes).sum();
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
