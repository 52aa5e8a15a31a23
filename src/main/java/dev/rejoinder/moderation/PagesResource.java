package dev.rejoinder.moderation;

import dev.rejoinder.access.Access;
import dev.rejoinder.access.Scope;
import dev.rejoinder.comment.page.Page;
import dev.rejoinder.comment.page.PageEdit;
import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.comment.page.PageList;
import dev.rejoinder.comment.page.PageSettings;
import dev.rejoinder.comment.page.Pages;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.paging.Cursor;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.SiteDirectory;
import dev.rejoinder.text.Blank;
import dev.rejoinder.text.TextForm;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/moderation/pages")
@SecurityRequirement(name = "bearer", scopes = "moderate")
@Tag(name = "Moderators")
class PagesResource {
    private static final int LIMIT = 100;
    private static final int LONGEST_TITLE = 500;

    private final Pages pages;
    private final PageSettings settings;
    private final SiteDirectory directory;
    private final AddressMasker masker;
    private final PageForm pageForm;

    PagesResource(
            Pages pages, PageSettings settings, SiteDirectory directory, AddressMasker masker, PageForm pageForm) {
        this.pages = pages;
        this.settings = settings;
        this.directory = directory;
        this.masker = masker;
        this.pageForm = pageForm;
    }

    record PageJson(
            @Nullable String page,
            @Nullable String title,
            @Nullable String url,
            @Nullable Boolean open,
            @Nullable Instant publishedAt) {
        static PageJson of(Page page) {
            return new PageJson(page.key(), page.title(), page.url(), page.open(), page.publishedAt());
        }
    }

    record PagesJson(List<PageJson> pages, @Nullable String next) {}

    @PUT
    @Access.Needs(Scope.MODERATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putPage", summary = "Name, link, close or date a page; what is left out stays")
    public PageJson put(@PathParam("site") String site, @Nullable PageJson json) {
        if (json == null) {
            throw new Malformed("The body must be a JSON object.");
        }
        Violations violations = new Violations();
        String key = pageForm.key(violations, "page", json.page());
        String title = title(violations, json.title());
        violations.addIf(json.url() != null && Blank.is(json.url()), "url", "must not be blank");
        String url = pageForm.url(violations, json.url(), directory.require(site)::owns);
        violations.check();
        String masked = title == null ? null : masker.mask(title).text();
        return PageJson.of(settings.edit(site, key, new PageEdit(masked, url, json.open(), json.publishedAt())));
    }

    @GET
    @Access.Needs(Scope.MODERATE)
    @Operation(
            operationId = "listPages",
            summary = "The site's pages by key, 100 at a time",
            description =
                    "A search (q) looks at up to 20,000 pages a call; its list may then be short and still name a next one.")
    public PagesJson list(
            @PathParam("site") String site,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after) {
        String containing = QueryParameters.given(q);
        String[] asked = {"pages", site, String.valueOf(containing)};
        String cursor = QueryParameters.given(after);
        String last = cursor == null ? null : new String(Cursor.position(cursor, asked), StandardCharsets.UTF_8);
        if (last != null && last.indexOf('\0') >= 0) {
            throw Cursor.unfit();
        }
        PageList found = pages.list(site, last, containing, LIMIT);
        String next = found.next() == null ? null : Cursor.of(found.next().getBytes(StandardCharsets.UTF_8), asked);
        return new PagesJson(found.pages().stream().map(PageJson::of).toList(), next);
    }

    private static @Nullable String title(Violations violations, @Nullable String typed) {
        if (typed == null || TextForm.tooLongToRead(violations, "title", typed, LONGEST_TITLE)) {
            return null;
        }
        String title = TextForm.line(typed);
        violations.addIf(title == null, "title", "must not be blank");
        TextForm.tooLong(violations, "title", title, LONGEST_TITLE);
        return title;
    }
}
