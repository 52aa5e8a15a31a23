package dev.rejoinder.access;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.site.SiteDirectory;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages' scripts may read our answers (Fetch standard, CORS protocol). Set before anything can go wrong, so that errors carry it too.
 * It keeps nobody out: that is what credentials, edit tokens and the check of {@code Origin} are for.
 */
@Singleton
class Cors {
    private static final Set<String> FOR_ANYONE = Set.of("thread", "counts", "privacy", "feed", "live");
    private static final Set<String> FOR_THE_SITE = Set.of("form", "comments", "preview", "data-requests");
    private static final int EARLY = 1_000;

    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence EXPOSE_HEADERS = HttpHeaders.createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence EXPOSED =
            HttpHeaders.createOptimized("ETag, Location, Retry-After, Idempotency-Replayed");

    private final SiteDirectory directory;

    Cors(SiteDirectory directory) {
        this.directory = directory;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, EARLY);
    }

    private void handle(RoutingContext context) {
        SiteRoute path = SiteRoute.of(context.normalizedPath());
        if (path == null) {
            proceed(context, null);
        } else if (directory.isAtHand(path.site())) {
            answer(context, path);
        } else {
            lookUp(context, path);
        }
    }

    /** Looks the site up here, where waiting is possible, so that what follows on the event loop finds it at hand. */
    private void lookUp(RoutingContext context, SiteRoute path) {
        context.request().pause();
        context.vertx()
                .executeBlocking(() -> directory.find(path.site()), false)
                .onComplete(found -> {
                    context.request().resume();
                    if (found.succeeded()) {
                        answer(context, path);
                    } else {
                        unavailable(context, path.resource());
                    }
                });
    }

    private void answer(RoutingContext context, SiteRoute path) {
        if (FOR_THE_SITE.contains(path.resource())) {
            String origin = context.request().getHeader("Origin");
            context.response().putHeader("Vary", "Origin");
            boolean own = origin != null
                    && directory
                            .atHand(path.site())
                            .filter(known -> known.isServedFrom(origin))
                            .isPresent();
            proceed(context, own ? origin : null);
        } else {
            // Said to those without an origin too: a shared cache gives the same answer to the next one, who may have
            // one.
            proceed(context, FOR_ANYONE.contains(path.resource()) ? "*" : null);
        }
    }

    private static void unavailable(RoutingContext context, String resource) {
        HttpServerResponse response = context.response();
        if (FOR_ANYONE.contains(resource)) {
            response.putHeader(ALLOW_ORIGIN, "*");
        }
        response.putHeader("Retry-After", "2");
        Problem.of(ProblemName.UNAVAILABLE, "The database did not answer in time. Try again in a moment.")
                .end(response);
    }

    private static void proceed(RoutingContext context, @Nullable String allowed) {
        HttpServerResponse response = context.response();
        if (allowed != null) {
            response.putHeader(ALLOW_ORIGIN, allowed).putHeader(EXPOSE_HEADERS, EXPOSED);
        }
        boolean preflight = HttpMethod.OPTIONS.equals(context.request().method())
                && context.request().getHeader("Access-Control-Request-Method") != null;
        if (!preflight) {
            context.next();
            return;
        }
        if (allowed != null) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE")
                    .putHeader("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, Edit-Token")
                    .putHeader("Access-Control-Max-Age", "86400");
        }
        response.setStatusCode(204).end();
    }
}
