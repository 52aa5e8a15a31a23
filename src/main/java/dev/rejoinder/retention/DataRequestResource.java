package dev.rejoinder.retention;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.http.RequestLimits;
import dev.rejoinder.http.StrictText;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sites/{site}/data-requests/{token}")
@Tag(name = "Authors")
@AnonymousCost(tenths = 10)
class DataRequestResource {
    private final SiteDirectory directory;
    private final LinkedRequests requests;
    private final DataRequestButton button;
    private final RequestThrottle throttle;

    DataRequestResource(
            SiteDirectory directory, LinkedRequests requests, DataRequestButton button, RequestThrottle throttle) {
        this.directory = directory;
        this.requests = requests;
        this.button = button;
        this.throttle = throttle;
    }

    @GET
    @Access.Open
    @Operation(operationId = "getDataRequest", summary = "The page behind a mail's link; it changes nothing")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response look(
            @PathParam("site") String key, @PathParam("token") String token, @Context HttpServerRequest request) {
        throttle.take(key, request);
        Site site = directory.require(key);
        return requests.find(key, token)
                .map(found -> RequestPageAnswer.of(
                        200,
                        found.kind() == DataRequest.Kind.EXPORT
                                ? RequestPage.export(site.name())
                                : RequestPage.erase(site.name()),
                        request))
                .orElseGet(() -> RequestPageAnswer.gone(request));
    }

    @POST
    @Access.Open
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "carryOutDataRequest", summary = "The button on that page: hands out, or erases; once")
    @APIResponse(
            responseCode = "200",
            description = "The comments as a file, or a page that says that they were erased",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON), @Content(mediaType = MediaType.TEXT_HTML)})
    @APIResponse(
            responseCode = "202",
            description = "A page that says that they are being erased",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response press(
            @PathParam("site") String key,
            @PathParam("token") String token,
            @Schema(type = SchemaType.OBJECT) InputStream body,
            @Context HttpServerRequest request)
            throws IOException {
        throttle.take(key, request);
        Map<String, List<String>> fields = StrictText.fields(StrictText.utf8(RequestLimits.read(body)));
        Site site = directory.require(key);
        Optional<DataRequest> found = requests.find(key, token);
        if (found.isEmpty()) {
            return RequestPageAnswer.gone(request);
        }
        return found.get().kind() == DataRequest.Kind.EXPORT
                ? button.handOut(site, found.get(), request)
                : button.erase(key, found.get(), fields.getOrDefault(RequestPage.REMAINS, List.of()), request);
    }
}
