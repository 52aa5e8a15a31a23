package dev.rejoinder.front;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A static file as ready bytes, plain and gzipped, each with a strong ETag of its content (RFC 9110, section 8.8.3.3). Its address stays the
 * same from version to version, so caches keep it but ask each time.
 */
final class Asset {
    private static final int TAG_BYTES = 12;
    private static final List<Variant> ENCODINGS =
            Variant.encodings("identity", "gzip").build();

    private final String type;
    private final byte[] bytes;
    private final byte[] zipped;
    private final String tag;

    private Asset(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        this.zipped = zipped(bytes);
        this.tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(bytes), TAG_BYTES));
    }

    /** The file of this name beside this class, in {@code assets}. */
    static Asset read(String name, String type) {
        try (InputStream file = Asset.class.getResourceAsStream("assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no asset " + name);
            }
            return new Asset(type, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response answer(Request request) {
        boolean zip = isGzip(request.selectVariant(ENCODINGS));
        EntityTag etag = new EntityTag(zip ? tag + "-gzip" : tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(zip ? zipped : bytes, type) : unchanged;
        if (unchanged == null && zip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.tag(etag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .build();
    }

    private static boolean isGzip(@Nullable Variant chosen) {
        return chosen != null && "gzip".equals(chosen.getEncoding());
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
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
