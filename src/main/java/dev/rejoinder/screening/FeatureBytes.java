package dev.rejoinder.screening;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A feature vector as bytes: ids as the distances between them, numbers in groups of seven bits (LEB128). */
final class FeatureBytes {
    private static final int MOST_GROUPS = 16;
    private static final int MOST_BYTES = 1 << 20;

    private FeatureBytes() {}

    /** The edition, then each group's value and the distances of its ids; some two bytes a feature. */
    static byte[] write(List<FeatureGroup> groups) {
        int features = groups.stream().mapToInt(FeatureGroup::size).sum();
        ByteBuffer bytes = ByteBuffer.allocate(2 + groups.size() * 7 + features * 3);
        bytes.put(FeatureVector.EDITION).put((byte) groups.size());
        for (FeatureGroup group : groups) {
            bytes.putFloat(group.value());
            put(bytes, group.size());
            int last = 0;
            for (int id : group.ids()) {
                put(bytes, id - last);
                last = id;
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Whether these bytes hold a vector made the way they are made now. */
    static boolean isReadable(byte[] bytes) {
        return bytes.length >= 2 && bytes.length <= MOST_BYTES && bytes[0] == FeatureVector.EDITION;
    }

    /** The groups that {@link #write} wrote; anything else is refused with {@link IllegalArgumentException}. */
    static List<FeatureGroup> read(byte[] bytes) {
        if (!isReadable(bytes) || bytes[1] < 0 || bytes[1] > MOST_GROUPS) {
            throw new IllegalArgumentException("no vector of edition " + FeatureVector.EDITION);
        }
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
            List<FeatureGroup> groups = new ArrayList<>();
            for (int i = 0; i < bytes[1]; i++) {
                groups.add(FeatureGroup.of(from.getFloat(), ids(from)));
            }
            return List.copyOf(groups);
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
            if (last < 0 || last >= FeatureVector.DIMENSIONS) {
                throw new IllegalArgumentException("no id: " + last);
            }
            ids[i] = last;
        }
        return ids;
    }

    private static void put(ByteBuffer bytes, int number) {
        int rest = number;
        while (rest >= 0x80) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
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
}
