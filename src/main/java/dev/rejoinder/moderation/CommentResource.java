package dev.rejoinder.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.comment.Histories;
import dev.rejoinder.comment.History;
import dev.rejoinder.comment.Reason;
import dev.rejoinder.comment.UnknownComment;
import dev.rejoinder.text.PlainId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/moderation/comments/{id}")
@SecurityRequirement(name = "bearer", scopes = "moderate")
@Tag(name = "Moderators")
class CommentResource {
    private final Queue queue;
    private final Histories histories;
    private final Items items;
    private final LargeAnswers answers;

    CommentResource(Queue queue, Histories histories, Items items, LargeAnswers answers) {
        this.queue = queue;
        this.histories = histories;
        this.items = items;
        this.answers = answers;
    }

    record CommentJson(
            @JsonUnwrapped ItemJson item,
            List<RevisionJson> revisions,
            List<DecisionJson> decisions,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Where the revisions go on, as `after`; absent behind the last")
            @Nullable
            String next) {}

    record RevisionJson(
            int revision,
            boolean current,
            boolean waiting,
            @Nullable String text,
            @Nullable String html,
            Instant writtenAt,
            ItemJson.AssessmentJson assessment) {
        static RevisionJson of(History.Text text, Items items) {
            return new RevisionJson(
                    text.number(),
                    text.current(),
                    text.waiting(),
                    text.text(),
                    text.html(),
                    text.writtenAt(),
                    items.json(text.assessment()));
        }
    }

    record DecisionJson(
            UUID id,
            String by,
            String from,
            String to,
            @Nullable String reason,
            @Nullable String note,
            Instant at,
            @Nullable UUID undoes) {
        static DecisionJson of(History.Ruling ruling) {
            Reason reason = ruling.reason();
            return new DecisionJson(
                    ruling.id(),
                    ruling.by(),
                    ruling.from().word(),
                    ruling.to().word(),
                    reason == null ? null : reason.word(),
                    ruling.note(),
                    ruling.at(),
                    ruling.undoes());
        }
    }

    @GET
    @Access.Needs(Scope.MODERATE)
    @Operation(
            operationId = "getComment",
            summary = "A comment with its texts and decisions; its ETag is its version",
            description = "Texts are given oldest first, about 1 MB of them at a time; `after` leads on.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommentJson.class)))
    public Response get(
            @PathParam("site") String site, @PathParam("id") String id, @QueryParam("after") @Nullable String after) {
        QueueItem item =
                PlainId.of(id).flatMap(known -> queue.find(site, known)).orElseThrow(UnknownComment::new);
        RevisionCursor cursor = new RevisionCursor("history", site, item.id());
        return answers.ok(() -> json(site, item, cursor, histories.of(site, item.id(), cursor.number(after))))
                .header(HttpHeaders.ETAG, "\"" + item.state().version() + "\"")
                .build();
    }

    private CommentJson json(String site, QueueItem item, RevisionCursor cursor, History history) {
        return new CommentJson(
                items.json(site, item),
                history.revisions().stream()
                        .map(text -> RevisionJson.of(text, items))
                        .toList(),
                history.decisions().stream().map(DecisionJson::of).toList(),
                cursor.after(history.next()));
    }
}
