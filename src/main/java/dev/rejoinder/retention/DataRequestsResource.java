package dev.rejoinder.retention;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.notification.MailServer;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/data-requests")
@Tag(name = "Authors")
@AnonymousCost(tenths = 10)
class DataRequestsResource {
    private static final String ALWAYS =
            "If comments were written with this address, a mail with a link is on its way to it.";

    private static final String NO_MAIL =
            "This service sends no mail, so no link can reach you. Write to the owner of the blog, who can hand out or erase"
                    + " what was written with your address.";

    private final DataRequestSteps steps;
    private final RequestThrottle throttle;
    private final MailServer mail;

    DataRequestsResource(DataRequestSteps steps, RequestThrottle throttle, MailServer mail) {
        this.steps = steps;
        this.throttle = throttle;
        this.mail = mail;
    }

    record AcceptedJson(String message) {}

    @POST
    @Access.Open
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestData",
            summary = "Ask for one's own comments, or for their erasure, without an account",
            description =
                    "Answered alike whether the address is known or not. If it is, a mail with a link that works once is"
                            + " sent to it, at most three a day into one mailbox; nothing happens before the button behind that link is pressed."
                            + " Where no mail is sent it is 503, and the form says so beforehand (dataRequests).")
    @APIResponse(
            responseCode = "202",
            description = "Taken in",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AcceptedJson.class)))
    @APIResponse(
            responseCode = "503",
            description = "No mail is sent here; the detail says whom to ask",
            content = @Content(mediaType = "application/problem+json"))
    public Response ask(
            @PathParam("site") String site, DataRequestJson.@Nullable Json json, @Context HttpServerRequest request) {
        DataRequestJson asked = DataRequestJson.of(json);
        if (json != null && json.remains() != null) {
            throw new InvalidInput(RequestPage.REMAINS, "is chosen on the page behind the link");
        }
        if (!mail.isOn()) {
            throw new Refused(ProblemName.UNAVAILABLE, NO_MAIL);
        }
        throttle.takeMail(site, request);
        steps.takeIn(site, asked.address(), asked.kind());
        return Response.accepted(new AcceptedJson(ALWAYS)).build();
    }
}
