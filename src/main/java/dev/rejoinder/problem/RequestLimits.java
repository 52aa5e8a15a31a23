package dev.rejoinder.problem;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;

/** How much of a request is taken in. */
public final class RequestLimits {
    /** The largest request body, in bytes. */
    public static final int BODY_BYTES = 256 * 1024;

    private RequestLimits() {}

    /**
     * The whole body.
     *
     * @throws Refused ({@code too-large}) past {@link #BODY_BYTES}
     * @throws Malformed when it breaks off, or its chunks make no sense
     */
    public static byte[] read(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(BODY_BYTES + 1);
        } catch (WebApplicationException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Malformed("The body could not be read to its end.");
        }
        if (bytes.length > BODY_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    static Refused tooLarge() {
        return new Refused(ProblemName.TOO_LARGE, "A request body may have up to 256 KiB.");
    }
}
