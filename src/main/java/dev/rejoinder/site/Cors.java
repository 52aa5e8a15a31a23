package dev.rejoinder.site;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages' scripts may read our answers (Fetch standard, CORS protocol). Set before anything can go wrong, so that errors carry it too.
 * It keeps nobody out: that is what credentials, edit tokens and the check of {@code Origin} are for.
 */
@Singleton
class Cors {
    private static final Pattern READERS =
            Pattern.compile("/+api/+v1/+sites/+([a-z0-9-]{2,40})/+([a-z]+)(?:/.{0,200})?");
    private static final Set<String> FOR_ANYONE = Set.of("thread", "counts", "privacy", "feed", "live");
    private static final Set<String> FOR_THE_SITE = Set.of("form", "comments", "preview");
    private static final int EARLY = 1_000;

    private final SiteDirectory directory;

    Cors(SiteDirectory directory) {
        this.directory = directory;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, EARLY);
    }

    private void handle(RoutingContext context) {
        Matcher path = READERS.matcher(context.request().path());
        if (!path.matches()) {
            proceed(context, null);
            return;
        }
        String key = path.group(1);
        if (directory.isKnown(key)) {
            answer(context, path.group(2), directory.find(key));
            return;
        }
        // Looked up here, where waiting is possible, so that what follows on the event loop finds it at hand.
        context.request().pause();
        context.vertx().executeBlocking(() -> directory.find(key), false).onComplete(found -> {
            context.request().resume();
            if (found.succeeded()) {
                answer(context, path.group(2), found.result());
            } else {
                unavailable(context, path.group(2));
            }
        });
    }

    private static void answer(RoutingContext context, String resource, Optional<Site> site) {
        String origin = context.request().getHeader("Origin");
        if (FOR_THE_SITE.contains(resource)) {
            context.response().putHeader("Vary", "Origin");
            proceed(
                    context,
                    origin != null
                                    && site.filter(known -> known.isServedFrom(origin))
                                            .isPresent()
                            ? origin
                            : null);
        } else {
            // Said to those without an origin too: a shared cache gives the same answer to the next one, who may have
            // one.
            proceed(context, FOR_ANYONE.contains(resource) ? "*" : null);
        }
    }

    private static void unavailable(RoutingContext context, String resource) {
        HttpServerResponse response = context.response();
        if (FOR_ANYONE.contains(resource)) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        response.setStatusCode(ProblemName.UNAVAILABLE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Retry-After", "2")
                .end(JsonObject.of(
                                "type", ProblemName.UNAVAILABLE.urn(),
                                "title", ProblemName.UNAVAILABLE.title(),
                                "status", ProblemName.UNAVAILABLE.status(),
                                "detail", "The database did not answer in time. Try again in a moment.")
                        .encode());
    }

    private static void proceed(RoutingContext context, @Nullable String allowed) {
        HttpServerResponse response = context.response();
        if (allowed != null) {
            response.putHeader("Access-Control-Allow-Origin", allowed)
                    .putHeader("Access-Control-Expose-Headers", "ETag, Location, Retry-After, Idempotency-Replayed");
        }
        boolean preflight = context.request().method() == HttpMethod.OPTIONS
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
