package dev.rejoinder.front;

import dev.rejoinder.access.Access;
import dev.rejoinder.http.EncodedAnswer;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The style sheet, the scripts and the icon: read once, when first asked for. */
@Path("/assets/{name}")
class AssetsResource {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");
    private static final Map<String, MediaType> TYPES = Map.of(
            "rejoinder.css", new MediaType("text", "css", "utf-8"),
            "icon.svg", new MediaType("image", "svg+xml"),
            "demo.js", SCRIPT,
            "demo-thread.js", SCRIPT,
            "demo-form.js", SCRIPT,
            "demo-own.js", SCRIPT);

    private final Map<String, EncodedAnswer> assets = new ConcurrentHashMap<>();

    @GET
    @Access.Open
    @NonBlocking
    @Operation(hidden = true)
    public Response get(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        MediaType type = TYPES.get(name);
        if (type == null) {
            throw new NotFoundException();
        }
        return assets.computeIfAbsent(name, file -> Asset.read(file, type))
                .answer(ifNoneMatch, acceptEncoding, Asset.CACHE_CONTROL)
                .build();
    }
}
