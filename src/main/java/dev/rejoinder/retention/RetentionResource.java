package dev.rejoinder.retention;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sites/{site}/retention")
@SecurityRequirement(name = "bearer", scopes = "administer")
@Tag(name = "Privacy")
class RetentionResource {
    private final RetentionSweep retentionSweep;

    RetentionResource(RetentionSweep retentionSweep) {
        this.retentionSweep = retentionSweep;
    }

    /** One kind of thing; {@code due} is counted up to 10,000, and {@code more} tells that there are more. */
    record KindJson(String what, int days, int due, boolean more) {}

    record RetentionJson(List<KindJson> kinds) {}

    @GET
    @Access.Needs(Scope.ADMINISTER)
    @Operation(
            operationId = "getRetention",
            summary = "What would be forgotten now, by the policy in force; nothing is")
    public RetentionJson get(@PathParam("site") String site) {
        return new RetentionJson(retentionSweep.due(site).stream()
                .map(due -> new KindJson(due.what(), due.days(), due.count(), due.count() == due.most()))
                .toList());
    }
}
