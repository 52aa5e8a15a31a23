package dev.rejoinder.retention;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.http.RequestLimits;
import dev.rejoinder.http.StrictText;
import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.network.SubmissionLimits;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/data-requests")
@Tag(name = "Authors")
class DataRequestResource {
    private static final String ALWAYS =
            "If comments were written with this address, a mail with a link is on its way to it.";

    private final SiteDirectory directory;
    private final DataRequestSteps dataRequestSteps;
    private final DataRequests requests;
    private final DataRequestLinks dataRequestLinks;
    private final Exports exports;
    private final ErasureWait erasureWait;
    private final CallerNetwork callers;
    private final SubmissionLimits limits;
    private final Clock clock;

    DataRequestResource(
            SiteDirectory directory,
            DataRequestSteps dataRequestSteps,
            DataRequests requests,
            DataRequestLinks dataRequestLinks,
            Exports exports,
            ErasureWait erasureWait,
            CallerNetwork callers,
            SubmissionLimits limits,
            Clock clock) {
        this.directory = directory;
        this.dataRequestSteps = dataRequestSteps;
        this.requests = requests;
        this.dataRequestLinks = dataRequestLinks;
        this.exports = exports;
        this.erasureWait = erasureWait;
        this.callers = callers;
        this.limits = limits;
        this.clock = clock;
    }

    record AcceptedJson(String message) {}

    @POST
    @Access.Open
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestData",
            summary = "Ask for one's own comments, or for their erasure, without an account",
            description =
                    "Answered alike whether the address is known or not. If it is, a mail with a link that works once is"
                            + " sent to it, at most three a day; nothing happens before the button behind that link is pressed.")
    @APIResponse(
            responseCode = "202",
            description = "Taken in",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AcceptedJson.class)))
    public Response ask(
            @PathParam("site") String site, DataRequestJson.@Nullable Json json, @Context HttpServerRequest request) {
        DataRequestJson dataRequestJson = DataRequestJson.of(json);
        if (json != null && json.remains() != null) {
            throw new InvalidInput(RequestPage.REMAINS, "is chosen on the page behind the link");
        }
        limits.take(site, callers.of(request));
        dataRequestSteps.ask(site, dataRequestJson.address(), dataRequestJson.kind());
        return Response.accepted(new AcceptedJson(ALWAYS)).build();
    }

    @GET
    @Path("{token}")
    @Access.Open
    @Operation(operationId = "getDataRequest", summary = "The page behind a mail's link; it changes nothing")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response look(
            @PathParam("site") String key, @PathParam("token") String token, @Context HttpServerRequest request) {
        limits.take(key, callers.of(request));
        Site site = directory.require(key);
        return good(key, token)
                .map(found -> page(
                        200,
                        found.kind() == DataRequest.Kind.EXPORT
                                ? RequestPage.export(site.name())
                                : RequestPage.erase(site.name()),
                        request))
                .orElseGet(() -> page(404, RequestPage.gone(), request));
    }

    @POST
    @Path("{token}")
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
        limits.take(key, callers.of(request));
        Map<String, List<String>> fields = StrictText.fields(StrictText.utf8(RequestLimits.read(body)));
        Site site = directory.require(key);
        Optional<DataRequest> found = good(key, token);
        if (found.isEmpty()) {
            return page(404, RequestPage.gone(), request);
        }
        return found.get().kind() == DataRequest.Kind.EXPORT
                ? handOut(site, found.get(), request)
                : erase(key, found.get(), fields.getOrDefault(RequestPage.REMAINS, List.of()), request);
    }

    private Response handOut(Site site, DataRequest found, HttpServerRequest request) {
        int comments = exports.count(site, found.address());
        if (!dataRequestSteps.handOut(site.key(), found, comments)) {
            return page(404, RequestPage.gone(), request);
        }
        StreamingOutput file = to -> {
            try {
                exports.write(site, found.address(), to);
            } catch (IOException | RuntimeException e) {
                // Nobody got the whole of it: the link is good still.
                requests.release(site.key(), found.id());
                throw e;
            }
        };
        return Response.ok(file, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comments-" + site.key() + ".json\"")
                .build();
    }

    private Response erase(String site, DataRequest found, List<String> remains, HttpServerRequest request) {
        Optional<UUID> erasure = dataRequestSteps.confirm(
                site, found, DataRequestJson.remains(remains.isEmpty() ? null : remains.get(0)));
        if (erasure.isEmpty()) {
            return page(404, RequestPage.gone(), request);
        }
        return erasureWait
                .erased(site, erasure.get())
                .map(comments -> page(200, RequestPage.erased(comments), request))
                .orElseGet(() -> page(202, RequestPage.underWay(), request));
    }

    private Optional<DataRequest> good(String site, String token) {
        return dataRequestLinks
                .request(site, token)
                .flatMap(id -> requests.find(site, id))
                .filter(found -> found.isGood(clock.instant()));
    }

    private static Response page(int status, TemplateInstance page, HttpServerRequest request) {
        // The link is a secret: it is told to no other page.
        request.response()
                .putHeader("Content-Security-Policy", RequestPage.POLICY)
                .putHeader("Referrer-Policy", "no-referrer");
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }
}
