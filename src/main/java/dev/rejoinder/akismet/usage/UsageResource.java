package dev.rejoinder.akismet.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rejoinder.access.Access;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.AkismetRequests;
import dev.rejoinder.akismet.protocol.Replies;
import dev.rejoinder.http.ForeignProtocol;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Akismet protocol, version 1.2: how much a key was used. By query or by form, as clients do. */
@Path("/1.2")
@ForeignProtocol
@Tag(name = "Akismet")
class UsageResource {
    private final AkismetRequests akismetRequests;
    private final Quota quota;
    private final SitesReport sites;
    private final KeyStatistics statistics;

    UsageResource(AkismetRequests akismetRequests, Quota quota, SitesReport sites, KeyStatistics statistics) {
        this.akismetRequests = akismetRequests;
        this.quota = quota;
        this.sites = sites;
        this.statistics = statistics;
    }

    /**
     * The month so far.
     *
     * @param limit {@code none}, or checks a month
     * @param usage checks of the site
     * @param percentage of the limit, with two decimals
     */
    record UsageJson(
            Object limit,
            long usage,
            String percentage,
            @JsonProperty("throttled") boolean isThrottled) {
        static UsageJson of(Quota.State state) {
            Integer limit = state.limit();
            double percent = limit == null ? 0 : state.used() * 100.0 / limit;
            return new UsageJson(
                    limit == null ? "none" : limit,
                    state.used(),
                    String.format(Locale.ROOT, "%.2f", percent),
                    state.isThrottled());
        }
    }

    @GET
    @Path("usage-limit")
    @Access.Open
    @Operation(operationId = "akismetUsageLimit", summary = "Checks of this month, and how many there may be")
    @APIResponse(responseCode = "200", description = "As JSON; invalid, as text, when the key is not good")
    public Response usageLimit(@Context HttpServerRequest request) {
        return usageLimit(akismetRequests.fromQuery(request, AkismetRequests.USUALLY));
    }

    @POST
    @Path("usage-limit")
    @Access.Open
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "akismetUsageLimitByForm", summary = "The same by form")
    @APIResponse(responseCode = "200", description = "As JSON; invalid, as text, when the key is not good")
    public Response usageLimit(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return usageLimit(akismetRequests.fromForm(body, request, AkismetRequests.USUALLY));
    }

    @GET
    @Path("key-sites")
    @Access.Open
    @Operation(operationId = "akismetKeySites", summary = "The blogs that used a key in a month")
    @APIResponse(responseCode = "200", description = "As JSON or CSV; invalid, as text, when the key is not good")
    public Response keySites(@Context HttpServerRequest request) {
        return sites.of(akismetRequests.fromQuery(request, AkismetRequests.USUALLY));
    }

    @POST
    @Path("key-sites")
    @Access.Open
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "akismetKeySitesByForm", summary = "The same by form")
    @APIResponse(responseCode = "200", description = "As JSON or CSV; invalid, as text, when the key is not good")
    public Response keySites(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return sites.of(akismetRequests.fromForm(body, request, AkismetRequests.USUALLY));
    }

    @POST
    @Path("get-key-stats")
    @Access.Open
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "akismetKeyStatistics", summary = "A key's months; undocumented, as clients use it")
    @APIResponse(responseCode = "200", description = "As JSON; invalid, as text, when the key is not good")
    public Response keyStatistics(
            @Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return statistics.of(akismetRequests.fromForm(body, request, AkismetRequests.ABOUT_A_KEY));
    }

    @GET
    @Path("compatible-plugins")
    @Access.Open
    @Operation(operationId = "akismetCompatiblePlugins", summary = "None: nobody advertises here")
    @APIResponse(responseCode = "200", description = "An empty list as JSON")
    public Response compatiblePlugins() {
        return Replies.json(List.of(), null);
    }

    private Response usageLimit(AkismetRequest akismetRequest) {
        return Replies.json(
                UsageJson.of(quota.exactly(akismetRequest.site(), akismetRequest.at())), akismetRequest.alert());
    }
}
