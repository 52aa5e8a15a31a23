package dev.rejoinder.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What browsers are told about every answer, before anything can go wrong: do not guess what it is, do not frame it, and take nothing in
 * with it (Content Security Policy, level 3). An answer that is a page says itself what it needs, which takes the place of the default.
 *
 * <p>One handler for all headers and no pattern: it runs before each of the hot reads.
 */
@Singleton
class SecurityHeaders {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    /**
     * The page of Swagger UI is made by the build, with two scripts in it, and its own script adds one style; these are their hashes.
     * Everything else it takes in is a file. Tests read the page and tell the hashes when a new version of it has others.
     */
    private static final CharSequence DOCS = HttpHeaders.createOptimized("default-src 'none'; script-src 'self'"
            + " 'sha256-bPSnJN6rWuVh0Mgx1TvEjEq+xC0F7iWgbUlJx3i0thQ='"
            + " 'sha256-quax5u88wem/81ruFQFTRm8zC/4vZPkT2wmkjQplXYk=';"
            + " style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");

    private static final CharSequence[] OTHERS = {
        HttpHeaders.createOptimized("X-Content-Type-Options"), HttpHeaders.createOptimized("nosniff"),
        HttpHeaders.createOptimized("Referrer-Policy"), HttpHeaders.createOptimized("strict-origin-when-cross-origin"),
        HttpHeaders.createOptimized("X-Frame-Options"), HttpHeaders.createOptimized("DENY"),
        HttpHeaders.createOptimized("Cross-Origin-Opener-Policy"), HttpHeaders.createOptimized("same-origin")
    };

    void register(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(SecurityHeaders::add)
                .failureHandler(SecurityHeaders::addIfMissing);
    }

    /** What the router itself refuses was not here before. */
    private static void addIfMissing(RoutingContext context) {
        if (context.response().headers().contains(POLICY)) {
            context.next();
        } else {
            add(context);
        }
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.request().path();
        headers.set(POLICY, path != null && path.startsWith("/docs") ? DOCS : NOTHING);
        for (int i = 0; i < OTHERS.length; i += 2) {
            headers.set(OTHERS[i], OTHERS[i + 1]);
        }
        context.next();
    }
}
