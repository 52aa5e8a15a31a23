package dev.rejoinder.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins strings to bytes so that no two different lists give the same bytes: each part follows its length. */
final class LengthPrefixed {
    private LengthPrefixed() {}

    static byte[] of(String first, String... rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64);
        write(out, first);
        for (String part : rest) {
            write(out, part);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }
}
