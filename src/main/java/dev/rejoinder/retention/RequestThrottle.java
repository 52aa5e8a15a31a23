package dev.rejoinder.retention;

import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.network.DataRequestLimits;
import dev.rejoinder.network.SubmissionLimits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Limits data requests from a network; they count together with its comments. */
@Singleton
class RequestThrottle {
    private final CallerNetwork callers;
    private final SubmissionLimits limits;
    private final DataRequestLimits requestLimits;

    RequestThrottle(CallerNetwork callers, SubmissionLimits limits, DataRequestLimits requestLimits) {
        this.callers = callers;
        this.limits = limits;
        this.requestLimits = requestLimits;
    }

    /** Lets a request pass, or throws what is answered 429. */
    void take(String site, HttpServerRequest request) {
        limits.take(site, callers.of(request));
    }

    /** The same for a request that may lead to a mail. */
    void takeMail(String site, HttpServerRequest request) {
        take(site, request);
        requestLimits.take(site, callers.of(request));
    }
}
