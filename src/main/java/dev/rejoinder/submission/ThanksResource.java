package dev.rejoinder.submission;

import dev.rejoinder.access.Access;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/thanks")
@Tag(name = "Readers")
class ThanksResource {
    @GET
    @Access.Open
    @Produces("text/html;charset=utf-8")
    @Operation(operationId = "thanks", summary = "Where a plain form leads when nothing else is known")
    public String get(
            @Parameter(description = "Without a value: whether the comment waits", allowEmptyValue = true)
                    @QueryParam("held")
                    @Nullable
                    String held,
            @Context UriInfo address,
            @Context HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", FormPages.POLICY);
        // A parameter without a value, as the redirect has it, is bound to null: only its name tells.
        String query = address.getRequestUri().getRawQuery();
        boolean named = query != null && List.of(query.split("&", 20)).contains("held");
        return FormPages.thanks(held != null || named).render();
    }
}
