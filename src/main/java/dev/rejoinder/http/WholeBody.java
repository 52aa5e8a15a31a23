package dev.rejoinder.http;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Where a request keeps its body for whoever reads it. */
final class WholeBody {
    private static final String KEY = "rejoinder.body";

    private WholeBody() {}

    static void handOn(RoutingContext context, BodyBytes bytes) {
        context.put(KEY, bytes.whole());
        context.next();
    }

    /**
     * The whole body of a request, or null where it has none.
     *
     * @throws RuntimeException what is to be answered, where it was not taken in
     */
    static byte @Nullable [] of(RoutingContext context) {
        RuntimeException refusal = BodyRefusal.of(context);
        if (refusal != null) {
            throw refusal;
        }
        return context.get(KEY);
    }
}
