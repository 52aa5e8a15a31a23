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
class LetterResource {
    private final SiteDirectory directory;
    private final Requesting requesting;
    private final Exports exports;
    private final Patience patience;
    private final CurrentActor actor;

    LetterResource(
            SiteDirectory directory, Requesting requesting, Exports exports, Patience patience, CurrentActor actor) {
        this.directory = directory;
        this.requesting = requesting;
        this.exports = exports;
        this.patience = patience;
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
    public Response carryOut(@PathParam("site") String key, Asked.@Nullable Json json) {
        Asked asked = Asked.of(json);
        Site site = directory.require(key);
        Actor asking = actor.get();
        Party by = new Party(asking.name(), asking.id());
        if (asked.kind() == DataRequest.Kind.EXPORT) {
            requesting.exported(key, by, exports.count(site, asked.address()));
            StreamingOutput file = to -> exports.write(site, asked.address(), to);
            return Response.ok(file, MediaType.APPLICATION_JSON_TYPE).build();
        }
        UUID erasure = requesting.begin(key, asked.address(), asked.remains(), by);
        Optional<Integer> erased = patience.erased(key, erasure);
        return Response.status(erased.isPresent() ? 200 : 202)
                .entity(new ErasureJson(erased.orElse(null)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
