package dev.rejoinder.screening;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int MOST_GROUPS = 16;
    private static final int MOST_BYTES = 1 << 20;

    private final List<Group> groups;
    private final double square;

    /** Ids, ascending and each once, that all have this value. */
    private record Group(float value, int[] ids) {}

    private FeatureVector(List<Group> groups) {
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

    /** Its edition, then each group's value and the distances of its ids; some two bytes a feature. */
    public byte[] toBytes() {
        int features = groups.stream().mapToInt(group -> group.ids.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(2 + groups.size() * 7 + features * 3);
        bytes.put(EDITION).put((byte) groups.size());
        for (Group group : groups) {
            bytes.putFloat(group.value);
            put(bytes, group.ids.length);
            int last = 0;
            for (int id : group.ids) {
                put(bytes, id - last);
                last = id;
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Whether these bytes hold a vector made the way they are made now. */
    public static boolean isReadable(byte[] bytes) {
        return bytes.length >= 2 && bytes.length <= MOST_BYTES && bytes[0] == EDITION;
    }

    /**
     * What {@link #toBytes} gave.
     *
     * @throws IllegalArgumentException when it is of another edition, or no vector
     */
    public static FeatureVector of(byte[] bytes) {
        if (!isReadable(bytes) || bytes[1] < 0 || bytes[1] > MOST_GROUPS) {
            throw new IllegalArgumentException("no vector of edition " + EDITION);
        }
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < bytes[1]; i++) {
                groups.add(new Group(from.getFloat(), ids(from)));
            }
            return new FeatureVector(List.copyOf(groups));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("a broken vector", e);
        }
    }

    private static int[] ids(ByteBuffer from) {
        int count = get(from);
        if (count > from.remaining()) {
            throw new IllegalArgumentException("too short");
        }
        int[] ids = new int[count];
        int last = 0;
        for (int i = 0; i < count; i++) {
            last += get(from);
            if (last < 0 || last >= DIMENSIONS) {
                throw new IllegalArgumentException("no id: " + last);
            }
            ids[i] = last;
        }
        return ids;
    }

    private static void put(ByteBuffer bytes, int number) {
        int rest = number;
        while (rest >= 0x80) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static int get(ByteBuffer bytes) {
        int number = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("no number");
    }

    /** Gathers groups. */
    static final class Builder {
        private final List<Group> groups = new ArrayList<>();

        /** A group that together is as long as {@code length}, each feature alike. */
        Builder together(int[] ids, double length) {
            return each(ids, length / Math.sqrt(Math.max(1, ids.length)));
        }

        /** A group of features that each have this value. */
        Builder each(int[] ids, double value) {
            if (ids.length > 0) {
                groups.add(new Group((float) value, ids));
            }
            return this;
        }

        FeatureVector build() {
            return new FeatureVector(List.copyOf(groups));
        }
    }
}
