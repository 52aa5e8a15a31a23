package dev.rejoinder.http;

import dev.rejoinder.network.CallerNetwork;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes the whole body of a request in before a thread is given to it: whoever sends half of one, or a byte a second, keeps nobody waiting.
 * What is too long, too slow or too much is handed on as a refusal, so that it is answered like any other.
 */
@Singleton
class BodyGate {
    /** Behind the headers of CORS and what is answered from memory. */
    private static final int EARLY = 800;

    private final ArrivingBodies arrivingBodies;
    private final CallerNetwork callers;

    BodyGate(ArrivingBodies arrivingBodies, CallerNetwork callers) {
        this.arrivingBodies = arrivingBodies;
        this.callers = callers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, EARLY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request)) {
            new ArrivingBody(context, arrivingBodies, callers).begin();
        } else {
            context.next();
        }
    }

    /** By what its head says (RFC 9112, section 6.3). */
    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
