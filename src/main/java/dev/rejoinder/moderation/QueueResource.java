package dev.rejoinder.moderation;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.comment.Status;
import dev.rejoinder.comment.page.PageForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/moderation/queue")
@SecurityRequirement(name = "bearer", scopes = "moderate")
@Tag(name = "Moderators", description = "Scope moderate")
class QueueResource {
    private static final List<Status> COUNTED = List.of(Status.PENDING, Status.SPAM, Status.REJECTED, Status.PUBLISHED);

    private final Queue queue;
    private final Items items;
    private final PageForm pageForm;
    private final LargeAnswers answers;

    QueueResource(Queue queue, Items items, PageForm pageForm, LargeAnswers answers) {
        this.queue = queue;
        this.items = items;
        this.pageForm = pageForm;
        this.answers = answers;
    }

    record QueueJson(
            List<ItemJson> items,
            Map<String, Long> counts,
            @Nullable String next) {}

    @GET
    @Access.Needs(Scope.MODERATE)
    @Operation(
            operationId = "getQueue",
            summary = "What waits, with the machine's reasons",
            description =
                    "A search (signal, q) looks at up to 20,000 comments a call, and an answer holds about 1 MB of texts: a page may be short and still name a next one.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QueueJson.class)))
    public Response get(
            @PathParam("site") String site,
            @Parameter(example = "pending") @QueryParam("status") @Nullable String status,
            @Parameter(example = "riskiest") @QueryParam("sort") @Nullable String sort,
            @QueryParam("signal") @Nullable String signal,
            @QueryParam("q") @Nullable String text,
            @QueryParam("page") @Nullable String page,
            @Parameter(example = "50") @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        QueueRequest question = QueueRequest.of(pageForm, site, status, sort, signal, text, page, limit, after);
        return answers.ok(() -> json(site, question, queue.read(question.query())))
                .build();
    }

    private QueueJson json(String site, QueueRequest question, QueuePage found) {
        Map<String, Long> counts = new LinkedHashMap<>();
        COUNTED.forEach(list -> counts.put(list.word(), found.counts().getOrDefault(list, 0L)));
        List<ItemJson> shown =
                found.items().stream().map(item -> items.json(site, item)).toList();
        return new QueueJson(shown, counts, question.cursor(found.next()));
    }
}
