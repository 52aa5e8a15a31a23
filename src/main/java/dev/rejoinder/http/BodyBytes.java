package dev.rejoinder.http;

import io.vertx.core.buffer.Buffer;

/** What is here of a body. One that comes in a piece is not copied. */
final class BodyBytes {
    private Buffer bytes = Buffer.buffer(0);
    private boolean inPieces;

    int length() {
        return bytes.length();
    }

    void append(Buffer chunk) {
        if (bytes.length() == 0) {
            bytes = chunk;
        } else if (inPieces) {
            bytes.appendBuffer(chunk);
        } else {
            inPieces = true;
            bytes = Buffer.buffer(2 * (bytes.length() + chunk.length()))
                    .appendBuffer(bytes)
                    .appendBuffer(chunk);
        }
    }

    byte[] whole() {
        return bytes.getBytes();
    }
}
