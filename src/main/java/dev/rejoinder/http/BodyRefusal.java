package dev.rejoinder.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request on whose body was not taken in, to be refused like any other. Its connection ends with the answer: nobody knows where the
 * next request would begin.
 */
final class BodyRefusal {
    private static final String KEY = "rejoinder.body.refusal";

    /** How long the rest of a body is read behind its answer. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private BodyRefusal() {}

    /** What is to be answered; null where nothing was refused. */
    static @Nullable RuntimeException of(RoutingContext context) {
        return context.get(KEY);
    }

    static void handOn(RoutingContext context, RuntimeException refusal) {
        HttpConnection connection = context.request().connection();
        context.addEndHandler(end -> connection.close());
        next(context, refusal);
    }

    /** Whoever is still sending would lose the answer if the connection were reset beneath it: what comes is thrown away for a while. */
    static void handOnWhileItComes(RoutingContext context, RuntimeException refusal) {
        HttpServerRequest request = context.request();
        request.handler(rest -> {}).endHandler(end -> request.connection().close());
        context.addEndHandler(end -> context.vertx()
                .setTimer(LONGEST_REST.toMillis(), late -> request.connection().close()));
        next(context, refusal);
    }

    private static void next(RoutingContext context, RuntimeException refusal) {
        context.put(KEY, refusal);
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.next();
    }
}
