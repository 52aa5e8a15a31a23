package dev.rejoinder.front;

import dev.rejoinder.access.Access;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet, the scripts and the icon: read once, when first asked for. */
@Path("/assets/{name}")
class AssetsResource {
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "rejoinder.css", "text/css;charset=utf-8",
            "icon.svg", "image/svg+xml",
            "demo.js", SCRIPT,
            "demo-thread.js", SCRIPT,
            "demo-form.js", SCRIPT,
            "demo-own.js", SCRIPT);

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    @GET
    @Access.Open
    @NonBlocking
    @Operation(hidden = true)
    public Response get(@PathParam("name") String name, @Context Request request) {
        String type = TYPES.get(name);
        if (type == null) {
            throw new NotFoundException();
        }
        return assets.computeIfAbsent(name, file -> Asset.read(file, type)).answer(request);
    }
}
