package dev.rejoinder.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** Bytes as they go over the wire in one encoding, with what is said of them in front. */
public final class EncodedBody {
    private final byte[] bytes;
    private final boolean zipped;
    private final String tag;
    private final Buffer buffer;
    private final CharSequence tagHeader;
    private final CharSequence lengthHeader;

    /** @param tag strong, without quotes, and of this encoding alone (RFC 9110, section 8.8.3.3) */
    @SuppressWarnings("deprecation") // what takes its place would copy the bytes
    EncodedBody(byte[] bytes, boolean zipped, String tag) {
        this.bytes = bytes;
        this.zipped = zipped;
        this.tag = "\"" + tag + "\"";
        this.buffer = Buffer.buffer(Unpooled.wrappedBuffer(bytes));
        this.tagHeader = HttpHeaders.createOptimized(this.tag);
        this.lengthHeader = HttpHeaders.createOptimized(Integer.toString(bytes.length));
    }

    public byte[] bytes() {
        return bytes;
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
