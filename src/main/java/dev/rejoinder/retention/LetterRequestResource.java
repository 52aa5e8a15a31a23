package dev.rejoinder.retention;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Actor;
import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.access.Scope;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/moderation/data-requests")
@SecurityRequirement(name = "bearer", scopes = "administer")
@Tag(name = "Privacy")
class LetterRequestResource {
    private final SiteDirectory directory;
    private final DataRequestSteps dataRequestSteps;
    private final Exports exports;
    private final ErasureWait erasureWait;
    private final CurrentActor actor;

    LetterRequestResource(
            SiteDirectory directory,
            DataRequestSteps dataRequestSteps,
            Exports exports,
            ErasureWait erasureWait,
            CurrentActor actor) {
        this.directory = directory;
        this.dataRequestSteps = dataRequestSteps;
        this.exports = exports;
        this.erasureWait = erasureWait;
        this.actor = actor;
    }

    /** {@code erased} is how many comments that were; null while it goes on. */
    record ErasureJson(@Nullable Integer erased) {}

    @POST
    @Access.Needs(Scope.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "carryOutLetter",
            summary = "Export or erase what is held under an address, for someone who asked by letter; recorded")
    @APIResponse(
            responseCode = "200",
            description = "An export, or that it was erased",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is being erased",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureJson.class)))
    public Response carryOut(@PathParam("site") String key, DataRequestJson.@Nullable Json json) {
        DataRequestJson dataRequestJson = DataRequestJson.of(json);
        Site site = directory.require(key);
        Actor asking = actor.get();
        Requester by = new Requester(asking.name(), asking.id());
        if (dataRequestJson.kind() == DataRequest.Kind.EXPORT) {
            dataRequestSteps.recordExport(key, by, exports.count(site, dataRequestJson.address()));
            StreamingOutput file = to -> exports.write(site, dataRequestJson.address(), to);
            return Response.ok(file, MediaType.APPLICATION_JSON_TYPE).build();
        }
        UUID erasure = dataRequestSteps.begin(key, dataRequestJson.address(), dataRequestJson.remains(), by);
        Optional<Integer> erased = erasureWait.carryOut(key, erasure);
        return Response.status(erased.isPresent() ? 200 : 202)
                .entity(new ErasureJson(erased.orElse(null)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
