package dev.rejoinder.disclosure;

import dev.rejoinder.access.Access;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sites/{site}/privacy")
@Tag(name = "Readers")
@AnonymousCost(tenths = 1)
class PrivacyResource {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final SiteDirectory directory;
    private final Disclosures disclosures;

    PrivacyResource(SiteDirectory directory, Disclosures disclosures) {
        this.directory = directory;
        this.disclosures = disclosures;
    }

    @GET
    @Access.Open
    @Operation(
            operationId = "getPrivacy",
            summary = "How comment data is processed, from the policy in force; a page when HTML is asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Disclosure.class)),
                @Content(mediaType = MediaType.TEXT_HTML)
            })
    public Response get(
            @PathParam("site") String site, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        Disclosure disclosure = disclosures.of(directory.require(site));
        boolean page = wantsPage(headers);
        if (page) {
            request.response().putHeader("Content-Security-Policy", PAGE_POLICY);
        }
        return (page
                        ? Response.ok(
                                DisclosurePage.of(disclosure).render(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        : Response.ok(disclosure, MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean wantsPage(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
