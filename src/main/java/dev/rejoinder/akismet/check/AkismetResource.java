package dev.rejoinder.akismet.check;

import dev.rejoinder.access.Access;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.AkismetRequests;
import dev.rejoinder.akismet.protocol.Replies;
import dev.rejoinder.http.ForeignProtocol;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Akismet protocol, version 1.1 (akismet.com/developers), as its clients speak it. */
@Path("/1.1")
@Consumes(MediaType.WILDCARD)
@ForeignProtocol
@Tag(
        name = "Akismet",
        description = "For Akismet clients; the key is an akismetKey, as api_key or first label of the host name")
class AkismetResource {
    private static final String THANKS = "Thanks for making the web a better place.";

    private final AkismetRequests akismetRequests;
    private final CommentCheck check;
    private final FeedbackIntake feedback;

    AkismetResource(AkismetRequests akismetRequests, CommentCheck check, FeedbackIntake feedback) {
        this.akismetRequests = akismetRequests;
        this.check = check;
        this.feedback = feedback;
    }

    @POST
    @Path("verify-key")
    @Access.Open
    @Operation(operationId = "akismetVerifyKey", summary = "valid or invalid")
    @APIResponse(responseCode = "200", description = "valid or invalid, as text")
    public Response verifyKey(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        AkismetRequest akismetRequest = akismetRequests.fromForm(body, request, AkismetRequests.ABOUT_A_KEY);
        return Replies.word("valid", akismetRequest.alert()).build();
    }

    @POST
    @Path("comment-check")
    @Access.Open
    @Operation(
            operationId = "akismetCommentCheck",
            summary = "Whether a comment is spam",
            description =
                    "true from a probability of 0.5, else false; invalid, with X-akismet-debug-help, when the call is not"
                            + " good. 503 with X-akismet-error when it could not be decided: the comment is to be held.")
    @APIResponse(responseCode = "200", description = "true, false or invalid, as text")
    public Response commentCheck(
            @Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        AkismetRequest akismetRequest = akismetRequests.fromForm(body, request, AkismetRequests.USUALLY);
        CommentCheck.Answer answer = check.of(akismetRequest);
        Boolean spam = answer.spam();
        Response.ResponseBuilder reply =
                spam == null ? Replies.undecided("incomplete") : Replies.word(spam.toString(), akismetRequest.alert());
        reply.header(Replies.GUID, answer.guid());
        return (answer.discard() ? reply.header(Replies.PRO_TIP, "discard") : reply).build();
    }

    @POST
    @Path("submit-spam")
    @Access.Open
    @Operation(operationId = "akismetSubmitSpam", summary = "What was let through was spam; taught")
    @APIResponse(responseCode = "200", description = THANKS)
    public Response submitSpam(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return submit(body, request, true);
    }

    @POST
    @Path("submit-ham")
    @Access.Open
    @Operation(operationId = "akismetSubmitHam", summary = "What was called spam was none; taught")
    @APIResponse(responseCode = "200", description = THANKS)
    public Response submitHam(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return submit(body, request, false);
    }

    private Response submit(InputStream body, HttpServerRequest request, boolean spam) {
        AkismetRequest akismetRequest = akismetRequests.fromForm(body, request, AkismetRequests.USUALLY);
        feedback.take(akismetRequest, spam);
        return Replies.word(THANKS, akismetRequest.alert()).build();
    }
}
