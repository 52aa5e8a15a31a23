package dev.rejoinder.yardstick;

import dev.rejoinder.access.Access;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Answers so many ready bytes, with the headers that a thread has, through the filters that a thread goes through. */
@Path("/bench/constant/{size}")
class ConstantResource {
    private static final int MOST = 1 << 20;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final ConcurrentMap<Integer, byte[]> ready = new ConcurrentHashMap<>();

    @GET
    @Access.Open
    @NonBlocking
    public Response get(@PathParam("size") int size) {
        byte[] bytes = ready.computeIfAbsent(Math.min(size, MOST), ConstantResource::bytes);
        return Response.ok(bytes, JSON)
                .header(HttpHeaders.ETAG, "\"AAAAAAAAAAAAAAAA\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static byte[] bytes(int size) {
        return "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
    }
}
