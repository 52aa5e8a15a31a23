package dev.rejoinder.administration;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.access.Scope;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import dev.rejoinder.site.Policies;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.PolicyChange;
import dev.rejoinder.site.PolicyJson;
import dev.rejoinder.site.SiteDirectory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/policy")
@SecurityRequirement(name = "bearer", scopes = "administer")
@Tag(name = "Policy", description = "What a verdict leads to, limits, masking")
class PolicyResource {
    private final Policies policies;
    private final SiteDirectory directory;
    private final CurrentActor actor;

    PolicyResource(Policies policies, SiteDirectory directory, CurrentActor actor) {
        this.policies = policies;
        this.directory = directory;
        this.actor = actor;
    }

    @GET
    @Access.Needs(Scope.ADMINISTER)
    @Operation(operationId = "getPolicy", summary = "The policy in force; its ETag is its version")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PolicyJson.class)))
    public Response get(@PathParam("site") String key) {
        return answer(directory.require(key).policy());
    }

    @PUT
    @Access.Needs(Scope.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putPolicy", summary = "A new version of the policy; what is left out keeps its value")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PolicyJson.class)))
    public Response put(
            @PathParam("site") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable PolicyJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(ProblemName.PRECONDITION_REQUIRED, "Send If-Match with the ETag you changed from.");
        }
        String seen = ifMatch.strip();
        return answer(policies.change(
                key,
                version -> seen.equals("*") || seen.equals(etag(version)),
                PolicyChange.from(json),
                actor.get().name(),
                actor.get().id()));
    }

    private static Response answer(Policy policy) {
        return Response.ok(PolicyJson.of(policy), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.ETAG, etag(policy.version()))
                .build();
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }
}
