package dev.rejoinder.akismet.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rejoinder.access.Access;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.AkismetRequests;
import dev.rejoinder.akismet.protocol.Replies;
import dev.rejoinder.akismet.usage.KeyStatistics;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the WordPress plugin calls beside the documented protocol, answered so that its pages show what is true here. */
@Path("/1.1")
@Consumes(MediaType.WILDCARD)
@ForeignProtocol
@Tag(name = "Akismet")
class PluginResource {
    private final AkismetRequests akismetRequests;
    private final KeyStatistics statistics;

    PluginResource(AkismetRequests akismetRequests, KeyStatistics statistics) {
        this.akismetRequests = akismetRequests;
        this.statistics = statistics;
    }

    /** A subscription, as far as there is one: nobody pays, nothing ends; a limit is told by an alert, not by the plugin's words for its own plans. */
    record SubscriptionJson(
            @JsonProperty("account_id") int accountId,
            @JsonProperty("account_name") String accountName,
            @JsonProperty("account_type") String accountType,
            String status,
            @JsonProperty("next_billing_date") boolean nextBillingDate,
            @JsonProperty("limit_reached") boolean limitReached) {}

    @POST
    @Path("get-subscription")
    @Access.Open
    @Operation(operationId = "akismetSubscription", summary = "That a good key is active")
    @APIResponse(responseCode = "200", description = "As JSON; invalid, as text, when the key is not good")
    public Response subscription(
            @Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        AkismetRequest akismetRequest = akismetRequests.fromForm(body, request, AkismetRequests.ABOUT_A_KEY);
        return Replies.json(
                new SubscriptionJson(0, "Rejoinder", "rejoinder", "active", false, false), akismetRequest.alert());
    }

    @POST
    @Path("get-stats")
    @Access.Open
    @Operation(operationId = "akismetStatistics", summary = "A key's checks: from 60-days, 6-months or all")
    @APIResponse(responseCode = "200", description = "As JSON; invalid, as text, when the key is not good")
    public Response stats(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return statistics.of(akismetRequests.fromForm(body, request, AkismetRequests.ABOUT_A_KEY));
    }

    @POST
    @Path("deactivate")
    @Access.Open
    @Operation(operationId = "akismetDeactivate", summary = "Taken note of; the key stays good")
    @APIResponse(responseCode = "200", description = "deactivated, as text")
    public Response deactivate(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return Replies.word(
                        "deactivated",
                        akismetRequests
                                .fromForm(body, request, AkismetRequests.ABOUT_A_KEY)
                                .alert())
                .build();
    }

    @POST
    @Path("token")
    @Access.Open
    @Operation(operationId = "akismetToken", summary = "Nothing: there is no page elsewhere to open with it")
    @APIResponse(responseCode = "200", description = "Empty")
    public Response token(@Schema(type = SchemaType.OBJECT) InputStream body, @Context HttpServerRequest request) {
        return Replies.word(
                        "",
                        akismetRequests
                                .fromForm(body, request, AkismetRequests.ABOUT_A_KEY)
                                .alert())
                .build();
    }

    @POST
    @Path("verify-wpcom-key")
    @Access.Open
    @Operation(operationId = "akismetWordPressKey", summary = "There are no accounts of WordPress.com here")
    @APIResponse(responseCode = "200", description = "invalid, as text")
    public Response wordPressKey(@Schema(type = SchemaType.OBJECT) InputStream body) {
        return Replies.word(Replies.INVALID, null).build();
    }

    @GET
    @Path("test")
    @Access.Open
    @Operation(operationId = "akismetTest", summary = "Whether the service can be reached")
    @APIResponse(responseCode = "200", description = "connected, as text")
    public Response test() {
        return Replies.word("connected", null).build();
    }
}
