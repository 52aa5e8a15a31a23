package dev.rejoinder.submission;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.OwnComments;
import dev.rejoinder.comment.UnknownComment;
import dev.rejoinder.comment.Withdrawal;
import dev.rejoinder.intake.EditIntake;
import dev.rejoinder.intake.EditTokens;
import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/comments/{id}")
@Tag(name = "Authors", description = "One's own comment, by its Edit-Token")
class OwnCommentResource {
    private static final String EDIT_TOKEN = "Edit-Token";

    private final SiteDirectory directory;
    private final OwnComments comments;
    private final EditIntake editIntake;
    private final Withdrawal withdrawal;
    private final EditTokens tokens;
    private final CallerNetwork callers;

    OwnCommentResource(
            SiteDirectory directory,
            OwnComments comments,
            EditIntake editIntake,
            Withdrawal withdrawal,
            EditTokens tokens,
            CallerNetwork callers) {
        this.directory = directory;
        this.comments = comments;
        this.editIntake = editIntake;
        this.withdrawal = withdrawal;
        this.tokens = tokens;
        this.callers = callers;
    }

    @GET
    @Access.Open
    @Operation(operationId = "getOwnComment", summary = "One's own comment")
    public OwnJson get(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(EDIT_TOKEN) @Nullable String token) {
        return OwnJson.of(directory.require(site), authorised(site, id, token));
    }

    @PATCH
    @Access.Open
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editOwnComment", summary = "A new text; screened again")
    public OwnJson edit(
            @PathParam("site") String key,
            @PathParam("id") String id,
            @HeaderParam(EDIT_TOKEN) @Nullable String token,
            PreviewResource.@Nullable TextJson json,
            @Context HttpServerRequest request) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Site site = directory.require(key);
        OwnComment comment = authorised(key, id, token);
        return OwnJson.of(site, editIntake.edit(site, comment, json.text(), callers.of(request)));
    }

    @DELETE
    @Access.Open
    @RequireSiteOrigin
    @Operation(operationId = "withdrawOwnComment", summary = "Remove text, name, website and address at once")
    public void withdraw(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(EDIT_TOKEN) @Nullable String token) {
        withdrawal.withdraw(site, authorised(site, id, token).id());
    }

    private OwnComment authorised(String site, String id, @Nullable String token) {
        OwnComment comment = comments.get(known(id));
        if (token == null || token.isBlank()) {
            throw new Refused(ProblemName.UNAUTHORIZED, "Send the Edit-Token of this comment.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (!tokens.fits(token.strip(), site, comment.id())) {
            throw new Refused(ProblemName.FORBIDDEN, "This is not the Edit-Token of this comment.");
        }
        return comment;
    }

    private static UUID known(String id) {
        try {
            return id.length() == 36 ? UUID.fromString(id) : missing();
        } catch (IllegalArgumentException e) {
            return missing();
        }
    }

    private static UUID missing() {
        throw new UnknownComment();
    }
}
