package dev.rejoinder.thread;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** Bytes as they go over the wire in one encoding, with what is said of them in front. */
final class Encoded {
    private final byte[] bytes;
    private final boolean zipped;
    private final String tag;
    private final Buffer buffer;
    private final CharSequence tagHeader;
    private final CharSequence lengthHeader;

    /** @param tag strong, without quotes, and of this encoding alone (RFC 9110, section 8.8.3.3) */
    Encoded(byte[] bytes, boolean zipped, String tag) {
        this.bytes = bytes;
        this.zipped = zipped;
        this.tag = "\"" + tag + "\"";
        this.buffer = Buffer.buffer(Unpooled.wrappedBuffer(bytes));
        this.tagHeader = HttpHeaders.createOptimized(this.tag);
        this.lengthHeader = HttpHeaders.createOptimized(Integer.toString(bytes.length));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isZipped() {
        return zipped;
    }

    /** With its quotes. */
    String tag() {
        return tag;
    }

    /** The same bytes, not copied; for any number of readers at once. */
    Buffer buffer() {
        return buffer;
    }

    CharSequence tagHeader() {
        return tagHeader;
    }

    CharSequence lengthHeader() {
        return lengthHeader;
    }
}
