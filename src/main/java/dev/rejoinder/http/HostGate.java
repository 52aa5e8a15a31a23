package dev.rejoinder.http;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that do not say which host they are for, or say it more than once or illegibly (RFC 9112, section 3.2), and those
 * without a path. The router fails most of them before any handler; what comes later would log the whole request as a defect, or build
 * addresses of nothing. HTTP/1.0 knows no Host; of it only the plainest of probes are let in, which ask for health and nothing else.
 */
@Singleton
class HostGate {
    /** Right behind the security headers. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    private static final Problem REFUSED =
            Problem.of(ProblemName.MALFORMED, "A request needs a path, and one Host header that names a host.");

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(HostGate::handle).failureHandler(HostGate::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null && !path.isEmpty() && namesOneHost(request)) {
            context.next();
        } else if (isPlainProbe(request, path)) {
            probe(context, path);
        } else if (path != null && (path.startsWith("/1.1/") || path.startsWith("/1.2/"))) {
            inAWord(context);
        } else {
            REFUSED.end(context.response());
        }
    }

    private static boolean namesOneHost(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return host != null
                && !host.host().isEmpty()
                && request.headers().getAll(HttpHeaders.HOST).size() <= 1;
    }

    private static boolean isPlainProbe(HttpServerRequest request, @Nullable String path) {
        return path != null
                && (path.equals("/health") || path.startsWith("/health/"))
                && request.version() == HttpVersion.HTTP_1_0
                && !request.headers().contains(HttpHeaders.HOST);
    }

    /** From the beginning, if the router has failed it. */
    private static void probe(RoutingContext context, String path) {
        if (context.failed()) {
            context.reroute(path);
        } else {
            context.next();
        }
    }

    /** Clients of that protocol know no problem documents. */
    private static void inAWord(RoutingContext context) {
        context.response()
                .setStatusCode(REFUSED.getStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-akismet-debug-help", REFUSED.getDetail())
                .end("invalid");
    }
}
