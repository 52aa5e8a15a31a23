package dev.rejoinder.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.access.Access;
import dev.rejoinder.access.Credential;
import dev.rejoinder.access.Credentials;
import dev.rejoinder.access.Scope;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/credentials")
@SecurityRequirement(name = "bearer", scopes = "administer")
@Tag(name = "Credentials", description = "Who may moderate, screen, exchange or administer a site")
class CredentialsResource {
    private final Credentials credentials;
    private final Clock clock;

    CredentialsResource(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    record IssuedJson(
            UUID id,
            String name,
            List<String> scopes,
            @Nullable Instant expiresAt,
            String token,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String akismetKey) {}

    record CredentialJson(
            UUID id,
            String name,
            List<String> scopes,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    record CredentialsJson(List<CredentialJson> credentials) {}

    @POST
    @Access.Needs(Scope.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "issueCredential", summary = "Make a credential; its token is shown only this once")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IssuedJson.class)))
    public IssuedJson issue(@PathParam("site") String site, @Nullable NewCredentialJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Set<Scope> scopes = json.check(clock);
        Credentials.IssuedCredential issued = credentials.issue(site, json.normalisedName(), scopes, json.expiresAt());
        Credential made = issued.credential();
        return new IssuedJson(
                made.id(),
                made.name(),
                made.scopes(),
                made.expiresAt(),
                issued.token().written(),
                issued.akismetKey());
    }

    @GET
    @Access.Needs(Scope.ADMINISTER)
    @Operation(operationId = "listCredentials", summary = "A site's credentials, without their tokens")
    public CredentialsJson list(@PathParam("site") String site) {
        return new CredentialsJson(credentials.list().stream()
                .map(c -> new CredentialJson(c.id(), c.name(), c.scopes(), c.expiresAt(), c.lastUsedAt()))
                .toList());
    }

    @DELETE
    @Path("{id}")
    @Access.Needs(Scope.ADMINISTER)
    @Operation(operationId = "revokeCredential", summary = "Revoke a credential at once")
    public void remove(@PathParam("site") String site, @PathParam("id") UUID id) {
        if (!credentials.revoke(id)) {
            throw new Refused(ProblemName.NOT_FOUND, "This site has no such credential.");
        }
    }
}
