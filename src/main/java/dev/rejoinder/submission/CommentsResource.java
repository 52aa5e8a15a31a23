package dev.rejoinder.submission;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Actor;
import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.http.RequestLimits;
import dev.rejoinder.http.StrictText;
import dev.rejoinder.intake.Intake;
import dev.rejoinder.intake.OfficialIntake;
import dev.rejoinder.intake.Receipt;
import dev.rejoinder.intake.Submitter;
import dev.rejoinder.intake.form.RawSubmission;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.network.AnonymousWork;
import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/comments")
@Tag(name = "Readers")
@AnonymousCost
class CommentsResource {
    private static final int LONGEST_KEY = 64;

    private final SiteDirectory directory;
    private final Intake intake;
    private final OfficialIntake officialIntake;
    private final CallerNetwork callers;
    private final CurrentActor actor;
    private final AnonymousWork work;

    CommentsResource(
            SiteDirectory directory,
            Intake intake,
            OfficialIntake officialIntake,
            CallerNetwork callers,
            CurrentActor actor,
            AnonymousWork work) {
        this.directory = directory;
        this.intake = intake;
        this.officialIntake = officialIntake;
        this.callers = callers;
        this.actor = actor;
        this.work = work;
    }

    @POST
    @Access.Open(official = true)
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitComment",
            summary = "Submit a comment",
            description =
                    "Screened and cleared of e-mail addresses before anyone can see it. 201 when it is published, 202 when it is held.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptJson.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptJson.class)))
    public Response submit(
            @PathParam("site") String key,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("Origin") @Nullable String origin,
            @Nullable SubmissionJson json,
            @Context HttpServerRequest request) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Receipt receipt = submit(directory.require(key), json.raw(), request, origin, idempotencyKey);
        Response.ResponseBuilder response = Response.status(receipt.published() ? 201 : 202)
                .location(URI.create("/api/v1/sites/" + key + "/comments/" + receipt.comment()))
                .entity(ReceiptJson.of(receipt));
        return (receipt.replayed() ? response.header("Idempotency-Replayed", "true") : response).build();
    }

    @POST
    @Access.Open(official = true)
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitForm", summary = "Submit a comment as a plain form; answers with a redirect")
    @APIResponse(responseCode = "303", description = "Back to where the comment is, or will be")
    public Response submitForm(
            @PathParam("site") String key,
            @HeaderParam("Origin") @Nullable String origin,
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) InputStream body,
            @Context HttpServerRequest request,
            @Context ContainerRequestContext context)
            throws IOException {
        SubmittedForm form = new SubmittedForm(StrictText.fields(StrictText.utf8(RequestLimits.read(body))));
        context.setProperty(SubmittedForm.PROPERTY, form);
        if (!actor.isKnown()) {
            work.take(callers.of(request), 0);
        }
        Site site = directory.require(key);
        ReturnAddress back = ReturnAddress.of(site, form);
        Receipt receipt = submit(site, form.raw(), request, origin, form.value("key"));
        return Response.seeOther(back.after(receipt)).build();
    }

    private Receipt submit(
            Site site,
            RawSubmission raw,
            HttpServerRequest request,
            @Nullable String origin,
            @Nullable String idempotencyKey) {
        checkKey(idempotencyKey);
        return actor.isKnown()
                ? officialIntake.submit(site, raw, Submitter.blog(credential(), idempotencyKey))
                : intake.submit(
                        site, raw, Submitter.reader(callers.of(request), "null".equals(origin), idempotencyKey));
    }

    private String credential() {
        UUID id = actor.get().id();
        return id == null ? Actor.ADMINISTRATOR : id.toString();
    }

    private static void checkKey(@Nullable String idempotencyKey) {
        boolean visible = idempotencyKey == null
                || (!idempotencyKey.isEmpty()
                        && idempotencyKey.length() <= LONGEST_KEY
                        && idempotencyKey.chars().allMatch(c -> c > ' ' && c < 127));
        if (!visible) {
            throw new InvalidInput("Idempotency-Key", "must be 1 to 64 visible ASCII characters");
        }
    }
}
