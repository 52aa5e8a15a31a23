package dev.rejoinder.submission;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.RequireSiteOrigin;
import dev.rejoinder.intake.EditIntake;
import dev.rejoinder.markup.Markdown;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.paging.Bulkhead;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.site.SiteDirectory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/preview")
@Tag(name = "Readers")
@AnonymousCost(tenths = 10)
class PreviewResource {
    private final SiteDirectory directory;
    private final EditIntake editIntake;
    private final Markdown markdown;
    private final Bulkhead bulkhead =
            Bulkhead.ofProcessors(1, "Too many previews were asked for at once. Try again in a moment.");

    PreviewResource(SiteDirectory directory, EditIntake editIntake, Markdown markdown) {
        this.directory = directory;
        this.editIntake = editIntake;
        this.markdown = markdown;
    }

    record TextJson(@Nullable String text) {
        @Override
        public String toString() {
            return "TextJson";
        }
    }

    record HtmlJson(String html) {}

    @POST
    @Access.Open
    @RequireSiteOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "preview", summary = "A text as it would look when published; stores nothing")
    public HtmlJson preview(@PathParam("site") String site, @Nullable TextJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        return bulkhead.run(() -> new HtmlJson(markdown.toHtml(
                editIntake.preview(directory.require(site), json.text()).text())));
    }
}
