package dev.rejoinder.administration;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.SiteDirectory;
import dev.rejoinder.site.SiteKey;
import dev.rejoinder.site.SiteRemoval;
import dev.rejoinder.site.Sites;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites")
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A site's credential with the scope named, or the administrator's token")
@SecurityRequirement(name = "bearer", scopes = "administrator")
@Tag(name = "Sites", description = "The administrator's: which blogs there are")
class SitesResource {
    private final Sites sites;
    private final SiteDirectory directory;
    private final SiteRemoval siteRemoval;
    private final CurrentActor actor;

    SitesResource(Sites sites, SiteDirectory directory, SiteRemoval siteRemoval, CurrentActor actor) {
        this.sites = sites;
        this.directory = directory;
        this.siteRemoval = siteRemoval;
        this.actor = actor;
    }

    record SitesJson(List<SiteJson> sites) {}

    record ConfirmJson(@Nullable String confirm) {}

    @POST
    @Access.Administrator
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "addSite", summary = "Add a site")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SiteJson.class)))
    public SiteJson add(@Nullable SiteJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Violations violations = new Violations();
        String key = json.key() == null ? "" : json.key();
        violations.addIf(!SiteKey.isOne(key), "key", "must be 2 to 40 of a-z, 0-9 and -");
        violations.addIf(json.name() == null, "name", "is missing");
        json.check(violations);
        violations.check();
        List<String> origins = json.origins() == null ? List.of() : json.origins();
        return SiteJson.of(sites.add(
                key,
                SiteJson.normalised(String.valueOf(json.name())),
                origins,
                actor.get().name()));
    }

    @GET
    @Access.Administrator
    @Operation(operationId = "listSites", summary = "All sites")
    public SitesJson list() {
        return new SitesJson(sites.all().stream().map(SiteJson::of).toList());
    }

    @GET
    @Path("{site}")
    @Access.Administrator
    @Operation(operationId = "getSite", summary = "One site")
    public SiteJson get(@PathParam("site") String key) {
        return SiteJson.of(directory.require(key));
    }

    @PATCH
    @Path("{site}")
    @Access.Administrator
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSite", summary = "Change a site's name or origins")
    public SiteJson change(@PathParam("site") String key, @Nullable SiteJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Violations violations = new Violations();
        violations.addIf(json.key() != null && !json.key().equals(key), "key", "cannot be changed");
        json.check(violations);
        violations.check();
        sites.change(key, json.name() == null ? null : SiteJson.normalised(json.name()), json.origins());
        return SiteJson.of(directory.require(key));
    }

    @DELETE
    @Path("{site}")
    @Access.Administrator
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removeSite", summary = "Delete a site with all it holds")
    public void remove(@PathParam("site") String key, @Nullable ConfirmJson json)
            throws InterruptedException, ExecutionException {
        Violations violations = new Violations();
        violations.addIf(
                json == null || !key.equals(json.confirm()),
                "confirm",
                "must repeat the site's key, for this deletes all it holds");
        violations.check();
        sites.remove(key);
        siteRemoval.start();
    }
}
