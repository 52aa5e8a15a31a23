package dev.rejoinder.akismet.check;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/checks/{id}")
@SecurityRequirement(name = "bearer", scopes = "moderate")
@Tag(name = "Statistics")
class CheckResource {
    private final CheckExplanations checks;

    CheckResource(CheckExplanations checks) {
        this.checks = checks;
    }

    /**
     * What a blog was answered about a comment that it keeps, and why.
     *
     * @param answer {@code spam} or {@code ham}; null where the blog only said what it was
     * @param feedback {@code spam} or {@code ham}, if the blog said so
     * @param assessment as long as it is kept
     */
    record CheckJson(
            UUID id,
            Instant checkedAt,
            @Nullable String answer,
            @Nullable String feedback,
            @Nullable AssessmentJson assessment) {}

    record AssessmentJson(
            String verdict, double probability, int policyVersion, int modelVersion, List<SignalJson> signals) {}

    /** One reason. Where in the text it was tells nothing without the text. */
    record SignalJson(
            String name,
            double weight,
            String evidence,

            @Schema(
                    description = "What the check found, as one plain sentence for a moderator",
                    examples = "It is only a few words around a link.")
            String says) {}

    @GET
    @Access.Needs(Scope.MODERATE)
    @Operation(
            operationId = "getCheck",
            summary = "Why an Akismet client was answered so; the id is what it was told as X-akismet-guid")
    public CheckJson get(@PathParam("site") String site, @PathParam("id") UUID id) {
        return checks.find(site, id)
                .orElseThrow(() -> new Refused(ProblemName.NOT_FOUND, "This site has no such check, or no more."));
    }
}
