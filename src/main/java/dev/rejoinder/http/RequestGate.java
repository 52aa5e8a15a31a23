package dev.rejoinder.http;

import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses before anything else what no resource should have to think about: encodings, charsets, sizes, queries that are no UTF-8. */
class RequestGate {
    /** Before anyone asks who it is. */
    private static final int BEFORE_ALL = Priorities.AUTHENTICATION - 100;

    @ServerRequestFilter(preMatching = true)
    public void filter(ContainerRequestContext request, RoutingContext received) {
        byte[] body = WholeBody.of(received);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        if (request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Refused(ProblemName.MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
        }
        checkType(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    }

    /** What a protocol that is not ours may do otherwise. */
    @ServerRequestFilter(priority = BEFORE_ALL)
    public void filterOurs(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest received) {
        Class<?> type = resource.getResourceClass();
        if (type == null || !type.isAnnotationPresent(ForeignProtocol.class)) {
            checkQuery(received.query());
            String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            checkLength(length);
            if (BodyGate.hasBody(received) && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
                throw new Refused(ProblemName.MEDIA_TYPE, "Say what the body is: Content-Type: application/json.");
            }
            checkCharset(request.getMediaType());
        }
    }

    /** Visible ASCII without an escape stands for itself, so there is nothing in it to refuse. */
    private static void checkQuery(@Nullable String query) {
        if (query != null && !query.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '%')) {
            StrictText.fields(query);
        }
    }

    private static void checkLength(@Nullable String length) {
        if (length != null) {
            try {
                if (Long.parseLong(length) > RequestLimits.BODY_BYTES) {
                    throw RequestLimits.tooLarge();
                }
            } catch (NumberFormatException e) {
                throw new Malformed("Content-Length is not a number.");
            }
        }
    }

    private static void checkType(@Nullable String type) {
        if (type == null) {
            return;
        }
        try {
            MediaType said = MediaType.valueOf(type);
            if (said.isWildcardType() || said.isWildcardSubtype()) {
                throw new Refused(ProblemName.MEDIA_TYPE, "The Content-Type must be one type, not a range of them.");
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemName.MEDIA_TYPE, "The Content-Type cannot be read.");
        }
    }

    private static void checkCharset(@Nullable MediaType said) {
        String charset = said == null ? null : said.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new Refused(ProblemName.MEDIA_TYPE, "Send UTF-8.");
        }
    }
}
