package dev.rejoinder.thread;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.access.Access;
import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.problem.Malformed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(CountsResource.PATH)
@Tag(name = "Readers")
@AnonymousCost(tenths = 1)
class CountsResource {
    static final String PATH = "/api/v1/sites/{site}/counts";
    private static final String CACHE = "public, max-age=30";
    private static final SnapshotFastPath.Kind KIND = SnapshotFastPath.Kind.of(PATH, CACHE);

    private final Snapshots snapshots;
    private final PublishedCounts published;
    private final ColdReads coldReads;
    private final ObjectMapper json;
    private final SnapshotFastPath warm;
    private final PageForm pageForm;

    CountsResource(
            Snapshots snapshots,
            PublishedCounts published,
            ColdReads coldReads,
            ObjectMapper json,
            SnapshotFastPath warm,
            PageForm pageForm) {
        this.snapshots = snapshots;
        this.published = published;
        this.coldReads = coldReads;
        this.json = json;
        this.warm = warm;
        this.pageForm = pageForm;
    }

    record PagesJson(@Nullable List<String> pages) {}

    record CountJson(String page, long total) {}

    record CountsJson(List<CountJson> counts) {}

    @GET
    @Access.Open
    @Operation(operationId = "getCounts", summary = "How many published comments pages have")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CountsJson.class)))
    public Uni<Response> get(
            @PathParam("site") String site,
            @Parameter(required = true, example = "/2015/shoulder-knots") @QueryParam("page") List<String> pages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding,
            @Context HttpServerRequest request) {
        CountsRequest question = CountsRequest.of(pageForm, site, "page", pages);
        return snapshots
                .answer(question, () -> counts(question))
                .invoke(answer -> warm.answered(request, question, KIND))
                .map(answer -> answer.response(ifNoneMatch, acceptEncoding, CACHE));
    }

    // Keys of 50 KB are read and compared away from the event loop, which others are answered on.
    @POST
    @Blocking
    @Access.Open
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "postCounts", summary = "The same for page keys that do not fit into a query")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CountsJson.class)))
    public Uni<Response> post(
            @PathParam("site") String site,
            @Nullable PagesJson body,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        if (body == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        List<String> pages = body.pages() == null ? List.of() : body.pages();
        CountsRequest question = CountsRequest.of(pageForm, site, "pages", pages);
        return snapshots
                .answer(question, () -> counts(question))
                .map(answer -> answer.response(null, acceptEncoding, CACHE));
    }

    private Snapshots.Loaded counts(CountsRequest question) {
        Map<String, Long> totals = coldReads.read(() -> published.read(question.site(), question.keys()));
        CountsJson counts = new CountsJson(question.keys().stream()
                .map(page -> new CountJson(page, totals.getOrDefault(page, 0L)))
                .toList());
        return Snapshots.Loaded.of(json, counts, null);
    }
}
