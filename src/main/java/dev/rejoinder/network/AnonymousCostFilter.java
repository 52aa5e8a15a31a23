package dev.rejoinder.network;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Asks {@link AnonymousWork} before a call that costs something, and tells it of each that was refused. */
@Provider
@AnonymousCost
@Priority(Priorities.AUTHORIZATION + 2)
class AnonymousCostFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int UNAUTHORIZED = 401;
    private static final String REPLAYED = "Idempotency-Replayed";

    private final AnonymousWork work;
    private final CallerNetwork callers;
    private final HttpServerRequest received;
    private final ResourceInfo resource;

    AnonymousCostFilter(AnonymousWork work, CallerNetwork callers, HttpServerRequest received, ResourceInfo resource) {
        this.work = work;
        this.callers = callers;
        this.received = received;
        this.resource = resource;
    }

    /** Credentials were looked at before; who sends a good one is not counted. A form is asked for once it is read, to be given back. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null && !isForm(request.getMediaType())) {
            work.take(callers.of(received), tenths());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        boolean refused =
                (status >= 400 && status < 500) || response.getHeaders().containsKey(REPLAYED);
        boolean anonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null || status == UNAUTHORIZED;
        if (refused && anonymous) {
            work.refused(callers.of(received));
        }
    }

    private int tenths() {
        Method method = resource.getResourceMethod();
        AnonymousCost cost = method == null ? null : method.getAnnotation(AnonymousCost.class);
        if (cost == null && method != null) {
            cost = method.getDeclaringClass().getAnnotation(AnonymousCost.class);
        }
        return cost == null ? 0 : cost.tenths();
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
    }
}
