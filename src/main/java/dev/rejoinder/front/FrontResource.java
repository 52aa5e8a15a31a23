package dev.rejoinder.front;

import dev.rejoinder.access.Access;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/")
class FrontResource {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final FrontPage page;

    FrontResource(FrontPage page) {
        this.page = page;
    }

    @GET
    @Access.Open
    @Operation(hidden = true)
    public Response get(@Context HttpServerRequest request) {
        request.response().putHeader("Content-Security-Policy", POLICY);
        return Response.ok(page.html(request.scheme() + "://" + request.authority()), "text/html;charset=utf-8")
                // It holds the address that it was asked under, which whoever asked could choose: nobody else gets
                // that.
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.HOST)
                .build();
    }
}
