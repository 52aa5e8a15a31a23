package dev.rejoinder.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes as they go over the wire in one encoding, with what is said of them in front. */
public final class EncodedBody {
    /** Larger ones are kept in parts: arrays of half a megabyte and more are a burden to the collector of a small heap. */
    private static final int PART = 128 * 1024;

    private final byte[][] parts;
    private final int length;
    private final boolean zipped;
    private final String tag;
    private final Buffer buffer;
    private final CharSequence tagHeader;
    private final CharSequence lengthHeader;

    /** @param tag strong, without quotes, and of this encoding alone (RFC 9110, section 8.8.3.3) */
    @SuppressWarnings("deprecation") // what takes its place would copy the bytes
    EncodedBody(byte[] bytes, boolean zipped, String tag) {
        this.parts = parts(bytes);
        this.length = bytes.length;
        this.zipped = zipped;
        this.tag = "\"" + tag + "\"";
        this.buffer = Buffer.buffer(Unpooled.wrappedBuffer(parts));
        this.tagHeader = HttpHeaders.createOptimized(this.tag);
        this.lengthHeader = HttpHeaders.createOptimized(Integer.toString(bytes.length));
    }

    private static byte[][] parts(byte[] bytes) {
        if (bytes.length <= PART) {
            return new byte[][] {bytes};
        }
        byte[][] parts = new byte[(bytes.length + PART - 1) / PART][];
        Arrays.setAll(parts, i -> Arrays.copyOfRange(bytes, i * PART, Math.min(bytes.length, (i + 1) * PART)));
        return parts;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    public boolean isZipped() {
        return zipped;
    }

    /** With its quotes. */
    String tag() {
        return tag;
    }

    /** The same bytes, not copied; for any number of readers at once. */
    public Buffer buffer() {
        return buffer;
    }

    public CharSequence tagHeader() {
        return tagHeader;
    }

    public CharSequence lengthHeader() {
        return lengthHeader;
    }
}
