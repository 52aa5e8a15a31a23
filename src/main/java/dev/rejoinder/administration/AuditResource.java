package dev.rejoinder.administration;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.audit.AuditEntry;
import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.paging.Cursor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/audit")
@SecurityRequirement(name = "bearer", scopes = "administer")
@Tag(name = "Privacy", description = "Personal data: looking, handing out, erasing, forgetting")
class AuditResource {
    private static final int LIMIT = 100;

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    record EntryJson(
            UUID id,
            String what,
            String by,
            @Nullable UUID comment,
            @Nullable Integer comments,
            Instant at) {
        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.id(),
                    entry.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    entry.by(),
                    entry.comment(),
                    entry.comments(),
                    entry.at());
        }
    }

    record EntriesJson(List<EntryJson> entries, @Nullable String next) {}

    @GET
    @Access.Needs(Scope.ADMINISTER)
    @Operation(
            operationId = "listAudit",
            summary = "Who looked at, took out or erased personal data; newest first, 100 at a time")
    public EntriesJson list(@PathParam("site") String site, @QueryParam("after") @Nullable String after) {
        String[] asked = {"audit", site};
        UUID last = after == null || after.isEmpty() ? null : id(Cursor.position(after, asked));
        List<AuditEntry> found = trail.before(site, last, LIMIT + 1);
        boolean more = found.size() > LIMIT;
        List<AuditEntry> shown = more ? found.subList(0, LIMIT) : found;
        return new EntriesJson(
                shown.stream().map(EntryJson::of).toList(),
                more ? Cursor.of(bytes(shown.get(LIMIT - 1).id()), asked) : null);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(byte[] position) {
        if (position.length != 2 * Long.BYTES) {
            throw Cursor.unfit();
        }
        ByteBuffer bytes = ByteBuffer.wrap(position);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
