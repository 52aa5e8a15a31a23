package dev.rejoinder.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The time between a signal to stop and the end: no longer ready, but whoever comes is answered, new requests too, each on a connection that
 * ends with the answer. So a balancer has taken the service out before anything is refused. What is under way then is finished by Quarkus.
 *
 * <p>A service that nobody watches and nobody calls does not make the person wait who stops it.
 */
@Singleton
class GracePeriod {
    private static final Logger LOG = Logger.getLogger("dev.rejoinder");

    /** Before anything that answers. */
    private static final int FIRST = 2_000;

    /** Who asks for readiness at least so often is told that it is over. */
    private static final Duration BETWEEN_PROBES = Duration.ofMinutes(1);

    private static final Duration FOR_A_REQUEST_TO_COME = Duration.ofMillis(500);

    private final Duration grace;
    private final Clock clock;
    private final CountDownLatch called = new CountDownLatch(1);
    /** Nobody counts it down: it is the time that passes. */
    private final CountDownLatch over = new CountDownLatch(1);

    private volatile Instant lastProbe = Instant.MIN;
    private volatile boolean stopping;

    GracePeriod(ShutdownSettings settings, Clock clock) {
        this.grace = settings.grace();
        this.clock = clock;
    }

    /** Somebody asks whether to send requests here. */
    boolean isReady() {
        if (!stopping) {
            lastProbe = clock.instant();
        }
        return !stopping;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        if (stopping) {
            String path = context.request().path();
            if (path == null || !path.startsWith("/health")) {
                called.countDown();
            }
            context.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(end -> context.request().connection().close());
        }
        context.next();
    }

    /** Quarkus waits with the end until this returns. */
    void await(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        if (grace.isZero() || !(isWatched() || isCalled())) {
            return;
        }
        LOG.infof(
                "Stopping in %d s: no longer ready, but requests are answered until then (REJOINDER_SHUTDOWN_GRACE).",
                grace.toSeconds());
        if (over.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("The grace period was cut short.");
        }
    }

    private boolean isWatched() {
        return lastProbe.isAfter(clock.instant().minus(BETWEEN_PROBES));
    }

    private boolean isCalled() throws InterruptedException {
        return called.await(FOR_A_REQUEST_TO_COME.toMillis(), TimeUnit.MILLISECONDS);
    }
}
