package dev.rejoinder.demo;

import dev.rejoinder.access.Access;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A blog article with its thread and its form, made on the server from what the public API answers, so that it works without scripts. */
@Path("/demo")
class DemoResource {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SITE = "/api/v1/sites/demo";
    private static final String SHOWN = "50";

    private final OwnApi api;

    DemoResource(OwnApi api) {
        this.api = api;
    }

    @GET
    @Access.Open
    @Operation(hidden = true)
    public Uni<Response> get(
            @QueryParam("reply") @Nullable String reply,
            @QueryParam("after") @Nullable String after,
            @Context HttpServerRequest request) {
        String origin = request.scheme() + "://" + request.authority();
        boolean held = List.of(String.valueOf(request.query()).split("&", 20)).contains("held");
        request.response().putHeader("Content-Security-Policy", POLICY);
        Visit visit = new Visit(origin, held, reply);
        return Uni.combine()
                .all()
                .unis(api.get(SITE + "/form", origin), api.get(thread(after), origin))
                .asTuple()
                // Making the page is no work for the threads that answer hot reads.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(answers -> answer(answers.getItem1(), answers.getItem2(), visit))
                .onFailure()
                .recoverWithItem(failure -> html(503, DemoPage.unavailable()));
    }

    /** Who asks for the page, and in which state it should be shown. */
    record Visit(String origin, boolean held, @Nullable String reply) {}

    private Response answer(OwnApi.Answer form, OwnApi.Answer thread, Visit visit) {
        if (form.status() == 404) {
            return html(404, DemoPage.missing(visit.origin()));
        }
        if (form.status() != 200 || thread.status() >= 500) {
            return html(503, DemoPage.unavailable());
        }
        return html(200, DemoPage.of(form, thread.body(), visit));
    }

    private static String thread(@Nullable String after) {
        return UriBuilder.fromPath(SITE + "/thread")
                .queryParam("page", "{page}")
                .queryParam("shape", "tree")
                .queryParam("limit", SHOWN)
                .queryParam("after", "{after}")
                .build(DemoPage.KEY, after == null ? "" : after)
                .toString();
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type("text/html;charset=utf-8")
                .build();
    }
}
