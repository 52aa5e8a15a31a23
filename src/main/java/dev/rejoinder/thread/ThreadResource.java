package dev.rejoinder.thread;

import dev.rejoinder.access.Access;
import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.site.SiteDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(ThreadResource.PATH)
@Tag(name = "Readers")
class ThreadResource {
    static final String PATH = "/api/v1/sites/{site}/thread";
    private static final String CACHE = "public, max-age=0, must-revalidate";
    private static final SnapshotFastPath.Kind KIND = SnapshotFastPath.Kind.of(PATH, CACHE);

    private final SiteDirectory directory;
    private final Snapshots snapshots;
    private final ThreadLoader loader;
    private final SnapshotFastPath warm;
    private final PageForm pageForm;

    ThreadResource(
            SiteDirectory directory,
            Snapshots snapshots,
            ThreadLoader loader,
            SnapshotFastPath warm,
            PageForm pageForm) {
        this.directory = directory;
        this.snapshots = snapshots;
        this.loader = loader;
        this.warm = warm;
        this.pageForm = pageForm;
    }

    @GET
    @Access.Open
    @Operation(operationId = "getThread", summary = "The published comments of a page, in reading order")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ThreadJson.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent")
    public Uni<Response> get(
            @PathParam("site") String site,
            @Parameter(required = true, example = "/2015/shoulder-knots") @QueryParam("page") @Nullable String page,
            @Parameter(example = "oldest") @QueryParam("sort") @Nullable String sort,
            @Parameter(example = "flat") @QueryParam("shape") @Nullable String shape,
            @Parameter(example = "50") @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("around") @Nullable String around,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding,
            @Context HttpServerRequest request) {
        Integer closeAfterDays = directory.require(site).policy().closeAfterDays();
        SliceRequest question =
                SliceRequest.of(pageForm, site, page, sort, shape, limit, after, around, closeAfterDays);
        return snapshots
                .answer(question, () -> loader.load(question))
                .invoke(answer -> warm.answered(request, question, KIND))
                .map(answer -> answer.response(ifNoneMatch, acceptEncoding, CACHE));
    }
}
