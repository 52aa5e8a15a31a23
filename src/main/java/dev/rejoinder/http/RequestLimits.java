package dev.rejoinder.http;

import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
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

    static Refused tooLarge() {
        return tooLarge(BODY_BYTES);
    }

    private static Refused tooLarge(int most) {
        return new Refused(ProblemName.TOO_LARGE, "A request body may have up to " + most / 1024 + " KiB.");
    }
}
