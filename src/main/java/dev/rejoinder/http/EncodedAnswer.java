package dev.rejoinder.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Ready bytes with their ETag, answered as the client's caches and encodings ask for (RFC 9110, sections 8.8.3, 12.5.3 and 13.1.2). */
public final class EncodedAnswer {
    private static final int WORTH_ZIPPING = 512;
    private static final int TAG_BYTES = 12;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final MediaType type;
    private final EncodedBody plain;
    private final EncodedBody zipped;

    private EncodedAnswer(byte[] bytes, MediaType type, int worthZipping) {
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(bytes), TAG_BYTES));
        this.type = type;
        this.plain = new EncodedBody(bytes, false, tag);
        this.zipped = bytes.length < worthZipping ? plain : new EncodedBody(zipped(bytes), true, tag + "-gzip");
    }

    /** What changes often: JSON in UTF-8, zipped only where that saves a packet. */
    public static EncodedAnswer json(byte[] bytes) {
        return new EncodedAnswer(bytes, JSON, WORTH_ZIPPING);
    }

    /** What stays the same for long, zipped once whatever its size. */
    public static EncodedAnswer file(byte[] bytes, MediaType type) {
        return new EncodedAnswer(bytes, type, 0);
    }

    /** Bytes it takes in memory, about. */
    public int weight() {
        return plain.length() + (zipped == plain ? 0 : zipped.length()) + 600;
    }

    /** The answer through a REST resource; the fast path of thread reads gives the very same one without. */
    public Response.ResponseBuilder answer(
            @Nullable String ifNoneMatch, @Nullable String acceptEncoding, String cacheControl) {
        EncodedBody chosen = chosen(acceptEncoding);
        boolean known = isKnown(ifNoneMatch);
        Response.ResponseBuilder response = known ? Response.notModified() : Response.ok();
        response.header(HttpHeaders.ETAG, chosen.tag())
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!known) {
            response.type(type).entity(chosen);
            if (chosen.isZipped()) {
                response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return response;
    }

    /** The encoding for a client that accepts this. */
    public EncodedBody chosen(@Nullable String acceptEncoding) {
        return AcceptEncoding.allowsGzip(acceptEncoding) ? zipped : plain;
    }

    /** Whether a client that says so has these bytes already, in either encoding. */
    public boolean isKnown(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String each : ifNoneMatch.split(",", 100)) {
            String candidate = each.strip();
            String opaque = candidate.startsWith("W/") ? candidate.substring(2) : candidate;
            if (opaque.equals("*") || opaque.equals(plain.tag()) || opaque.equals(zipped.tag())) {
                return true;
            }
        }
        return false;
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
