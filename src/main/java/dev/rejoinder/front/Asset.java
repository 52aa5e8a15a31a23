package dev.rejoinder.front;

import dev.rejoinder.http.EncodedAnswer;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A static file. Its address stays the same from version to version, so caches keep it but ask each time. */
final class Asset {
    static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

    private Asset() {}

    /** The file of this name beside this class, in {@code assets}. */
    static EncodedAnswer read(String name, MediaType type) {
        try (InputStream file = Asset.class.getResourceAsStream("assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no asset " + name);
            }
            return EncodedAnswer.file(file.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
