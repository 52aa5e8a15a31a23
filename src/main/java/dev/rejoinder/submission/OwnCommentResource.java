package dev.rejoinder.submission;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Withdrawal;
import dev.rejoinder.intake.EditIntake;
import dev.rejoinder.intake.Submitter;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/comments/{id}")
@Tag(name = "Authors", description = "One's own comment, by its Edit-Token")
@AnonymousCost
class OwnCommentResource {
    private static final String EDIT_TOKEN = "Edit-Token";

    private final SiteDirectory directory;
    private final EditRights rights;
    private final EditIntake editIntake;
    private final Withdrawal withdrawal;
    private final CallerNetwork callers;

    OwnCommentResource(
            SiteDirectory directory,
            EditRights rights,
            EditIntake editIntake,
            Withdrawal withdrawal,
            CallerNetwork callers) {
        this.directory = directory;
        this.rights = rights;
        this.editIntake = editIntake;
        this.withdrawal = withdrawal;
        this.callers = callers;
    }

    @GET
    @Access.Open
    @Operation(operationId = "getOwnComment", summary = "One's own comment")
    public OwnJson get(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(EDIT_TOKEN) @Nullable String token) {
        return OwnJson.of(directory.require(site), rights.ofAuthor(site, id, token));
    }

    @PATCH
    @Access.Open(onDemand = true)
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editOwnComment",
            summary = "A new text; screened again. Of the blog's own comment with its credential only")
    public OwnJson edit(
            @PathParam("site") String key,
            @PathParam("id") String id,
            @HeaderParam(EDIT_TOKEN) @Nullable String token,
            @HeaderParam("Origin") @Nullable String origin,
            PreviewResource.@Nullable TextJson json,
            @Context HttpServerRequest request) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Site site = directory.require(key);
        OwnComment comment = rights.toEdit(key, id, token);
        return OwnJson.of(
                site,
                comment.author().official()
                        ? editIntake.editOfficial(site, comment, json.text())
                        : editIntake.edit(
                                site,
                                comment,
                                json.text(),
                                Submitter.reader(callers.of(request), "null".equals(origin), null)));
    }

    @DELETE
    @Access.Open
    @RequireSiteOrigin
    @Operation(operationId = "withdrawOwnComment", summary = "Remove text, name, website and address at once")
    public void withdraw(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(EDIT_TOKEN) @Nullable String token) {
        withdrawal.withdraw(site, rights.ofAuthor(site, id, token).id());
    }
}
