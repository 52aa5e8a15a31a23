package dev.rejoinder.notification;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.paging.Cursor;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/outbox")
@SecurityRequirement(name = "bearer", scopes = "administer")
@Tag(name = "Outbox", description = "Mails that wait to be sent, or were given up")
class OutboxResource {
    private static final int LIMIT = 100;
    private static final int POSITION_BYTES = 16;

    private final OutboxList outboxList;
    private final OutboxDispatcher outboxDispatcher;

    OutboxResource(OutboxList outboxList, OutboxDispatcher outboxDispatcher) {
        this.outboxList = outboxList;
        this.outboxDispatcher = outboxDispatcher;
    }

    record OutboxJson(
            List<QueuedMessage> messages, @Nullable String next) {}

    @GET
    @Access.Needs(Scope.ADMINISTER)
    @Operation(
            operationId = "listOutbox",
            summary = "Messages not sent yet, oldest first, 100 at a time; addresses masked")
    public OutboxJson list(
            @PathParam("site") String site,
            @Parameter(description = "true: those given up; false: those still tried; left out: all")
                    @QueryParam("parked")
                    @Nullable
                    String parked,
            @QueryParam("after") @Nullable String after) {
        Boolean only = parked(parked);
        String[] asked = {"outbox", site, String.valueOf(only)};
        UUID last = after == null || after.isEmpty() ? null : position(Cursor.position(after, asked));
        List<QueuedMessage> found = outboxList.list(site, only, last, LIMIT + 1);
        boolean more = found.size() > LIMIT;
        List<QueuedMessage> shown = more ? found.subList(0, LIMIT) : found;
        return new OutboxJson(shown, more ? Cursor.of(bytes(shown.get(LIMIT - 1).id()), asked) : null);
    }

    @POST
    @Path("{id}/retry")
    @Access.Needs(Scope.ADMINISTER)
    @Operation(operationId = "retryMessage", summary = "Try a message that was given up again, now")
    @APIResponse(responseCode = "204", description = "It is tried again")
    public void retry(@PathParam("site") String site, @PathParam("id") UUID id) {
        if (!outboxList.retry(site, id)) {
            throw new Refused(ProblemName.NOT_FOUND, "This site has given up no such message.");
        }
        outboxDispatcher.wake();
    }

    @DELETE
    @Path("{id}")
    @Access.Needs(Scope.ADMINISTER)
    @Operation(operationId = "removeMessage", summary = "Remove a message; it is not sent")
    public void remove(@PathParam("site") String site, @PathParam("id") UUID id) {
        if (!outboxList.remove(site, id)) {
            throw new Refused(ProblemName.NOT_FOUND, "This site has no such message.");
        }
    }

    private static @Nullable Boolean parked(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput("parked", "must be true or false");
        };
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(POSITION_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID position(byte[] bytes) {
        if (bytes.length != POSITION_BYTES) {
            throw Cursor.unfit();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
