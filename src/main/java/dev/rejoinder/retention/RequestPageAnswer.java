package dev.rejoinder.retention;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page behind a mail's link, as it is answered. */
final class RequestPageAnswer {
    private RequestPageAnswer() {}

    static Response of(int status, TemplateInstance page, HttpServerRequest request) {
        // The link is a secret: it is told to no other page.
        request.response()
                .putHeader("Content-Security-Policy", RequestPage.POLICY)
                .putHeader("Referrer-Policy", "no-referrer");
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }

    /** The link is no longer good. */
    static Response gone(HttpServerRequest request) {
        return of(404, RequestPage.gone(), request);
    }
}
