package dev.rejoinder.comment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment stands in its thread: the ids from the top-level comment down to it, 16 bytes each. Ids are UUIDv7 (RFC 9562) and grow
 * with time, so comparing paths byte by byte gives reading order: a comment, then its replies, each level oldest first.
 */
public final class ReadingPath implements Comparable<ReadingPath> {
    /** The deepest reply; a top-level comment has depth 0. */
    public static final int DEEPEST = 40;

    private static final int STEP = 16;

    private final byte[] bytes;

    private ReadingPath(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The path of a top-level comment. */
    public static ReadingPath root(UUID id) {
        return new ReadingPath(step(id));
    }

    /**
     * A path as it was stored or sent in a cursor.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public static ReadingPath of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % STEP != 0 || bytes.length > STEP * (DEEPEST + 1)) {
            throw new IllegalArgumentException("not a path");
        }
        return new ReadingPath(bytes.clone());
    }

    /** The path of a reply. */
    public ReadingPath reply(UUID id) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + STEP);
        System.arraycopy(step(id), 0, longer, bytes.length, STEP);
        return new ReadingPath(longer);
    }

    public int depth() {
        return bytes.length / STEP - 1;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The id of the top-level comment, as bytes. */
    public byte[] rootBytes() {
        return Arrays.copyOf(bytes, STEP);
    }

    /** The id of the comment it answers; null at the top. */
    public @Nullable UUID parent() {
        UUID[] ancestors = ancestors();
        return ancestors.length == 0 ? null : ancestors[ancestors.length - 1];
    }

    /** The ids of the comments this one answers, directly or not, from the top. */
    public UUID[] ancestors() {
        UUID[] ids = new UUID[depth()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Arrays.setAll(ids, i -> new UUID(buffer.getLong(), buffer.getLong()));
        return ids;
    }

    /** In reading order. */
    @Override
    public int compareTo(ReadingPath other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingPath path && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private static byte[] step(UUID id) {
        return ByteBuffer.allocate(STEP)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
