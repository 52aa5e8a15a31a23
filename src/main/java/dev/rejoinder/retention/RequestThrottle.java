package dev.rejoinder.retention;

import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.network.SubmissionLimits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Limits data requests from a network; they count together with its comments. */
@Singleton
class RequestThrottle {
    private final CallerNetwork callers;
    private final SubmissionLimits limits;

    RequestThrottle(CallerNetwork callers, SubmissionLimits limits) {
        this.callers = callers;
        this.limits = limits;
    }

    /** Lets a request pass, or throws what is answered 429. */
    void take(String site, HttpServerRequest request) {
        limits.take(site, callers.of(request));
    }
}
