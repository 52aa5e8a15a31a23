package dev.rejoinder.moderation;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Actor;
import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.access.Scope;
import dev.rejoinder.comment.DecisionItem;
import dev.rejoinder.comment.DecisionResult;
import dev.rejoinder.comment.DecisionUndo;
import dev.rejoinder.comment.Moderation;
import dev.rejoinder.comment.Moderator;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import dev.rejoinder.text.PlainId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/moderation/decisions")
@SecurityRequirement(name = "bearer", scopes = "moderate")
@Tag(name = "Moderators")
class DecisionsResource {
    private final Moderation moderation;
    private final DecisionUndo undo;
    private final DecisionResults results;
    private final CurrentActor actor;
    private final AddressMasker masker;
    private final LargeAnswers answers;

    DecisionsResource(
            Moderation moderation,
            DecisionUndo undo,
            DecisionResults results,
            CurrentActor actor,
            AddressMasker masker,
            LargeAnswers answers) {
        this.moderation = moderation;
        this.undo = undo;
        this.results = results;
        this.actor = actor;
        this.masker = masker;
        this.answers = answers;
    }

    record ResultsJson(List<ResultJson> results) {}

    @POST
    @Access.Needs(Scope.MODERATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decide",
            summary = "Decide on 1 to 100 comments, each on its own merits",
            description =
                    "A result of 409 holds the comment as it is now (`current`), until the answer has about 1 MB of them.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResultsJson.class)))
    public Response decide(@PathParam("site") String site, @Nullable DecisionsJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        List<DecisionItem> items = json.checked(masker);
        Moderator moderator = moderator();
        return answers.ok(() -> new ResultsJson(results.json(site, moderation.decide(site, items, moderator))))
                .build();
    }

    @POST
    @Path("{id}/undo")
    @Access.Needs(Scope.MODERATE)
    @Operation(operationId = "undo", summary = "Take a decision back, unless something came between")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResultJson.class)))
    public Response undo(@PathParam("site") String site, @PathParam("id") String id) {
        UUID decision = PlainId.of(id).orElseThrow(DecisionsResource::unknown);
        DecisionResult result = undo.undo(site, decision, moderator()).orElseThrow(DecisionsResource::unknown);
        ResultJson json = results.json(site, List.of(result)).get(0);
        if (json.problem() != null) {
            return json.problem().toResponse();
        }
        return Response.ok(json).build();
    }

    private Moderator moderator() {
        Actor who = actor.get();
        return new Moderator(who.name(), who.id());
    }

    private static Refused unknown() {
        return new Refused(ProblemName.NOT_FOUND, "This site has no such decision.");
    }
}
