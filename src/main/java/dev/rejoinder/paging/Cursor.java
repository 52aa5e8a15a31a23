package dev.rejoinder.paging;

import dev.rejoinder.problem.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An opaque place in a list: the position of the last item given, bound to what was asked. It holds a position, not a row, so it outlives
 * the item it names; it is not a secret and grants nothing.
 */
public final class Cursor {
    private static final int BINDING = 8;
    /** Letters of the longest that is made: of a page's key, of which 500 characters may take 2,000 bytes. */
    private static final int LONGEST = (BINDING + 2_000) * 4 / 3 + 1;

    private Cursor() {}

    /** The cursor for a position in the list that was asked for with these words. */
    public static String of(byte[] position, String... asked) {
        byte[] bytes = Arrays.copyOf(binding(asked), BINDING + position.length);
        System.arraycopy(position, 0, bytes, BINDING, position.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The position a cursor names.
     *
     * @throws InvalidInput on field {@code after}, when it cannot be decoded or belongs to another question
     */
    public static byte[] position(String cursor, String... asked) {
        byte[] bytes = decoded(cursor);
        if (bytes.length <= BINDING || !Arrays.equals(binding(asked), 0, BINDING, bytes, 0, BINDING)) {
            throw unfit();
        }
        return Arrays.copyOfRange(bytes, BINDING, bytes.length);
    }

    /** The refusal of a cursor whose position makes no sense to the list. */
    public static InvalidInput unfit() {
        return new InvalidInput("after", "is not a cursor of this list");
    }

    private static byte[] decoded(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                return Base64.getUrlDecoder().decode(cursor);
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other cursor that is none
        }
        throw unfit();
    }

    private static byte[] binding(String... asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String word : asked) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return Arrays.copyOf(digest.digest(), BINDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
