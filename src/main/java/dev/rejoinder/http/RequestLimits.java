package dev.rejoinder.http;

import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How much of a request is taken in. */
public final class RequestLimits {
    /** The largest request body, in bytes. */
    public static final int BODY_BYTES = 256 * 1024;

    /** The same for a protocol that is not ours: its clients send everything twice, once as what it is and once as what the visitor posted. */
    public static final int FOREIGN_BODY_BYTES = 1024 * 1024;

    private RequestLimits() {}

    /**
     * The whole body.
     *
     * @throws Refused ({@code too-large}) past {@link #BODY_BYTES}
     * @throws Malformed when it breaks off, or its chunks make no sense
     */
    public static byte[] read(InputStream body) {
        return read(body, BODY_BYTES);
    }

    /**
     * The whole body of a protocol that is not ours.
     *
     * @param most bytes
     * @throws Refused ({@code too-large}) past that
     * @throws Malformed when it breaks off, or its chunks make no sense
     */
    public static byte[] read(InputStream body, int most) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(most + 1);
        } catch (WebApplicationException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Malformed("The body could not be read to its end.");
        }
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    /** The most bytes that are taken in at this path. */
    static int most(@Nullable String path) {
        return path != null && (path.startsWith("/1.1/") || path.startsWith("/1.2/")) ? FOREIGN_BODY_BYTES : BODY_BYTES;
    }

    /** The bytes that a request says its body has; 0 where it does not say. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static Refused tooLarge() {
        return tooLarge(BODY_BYTES);
    }

    static Refused tooLarge(int most) {
        return new Refused(ProblemName.TOO_LARGE, "A request body may have up to " + most / 1024 + " KiB.");
    }
}
