package dev.rejoinder.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses before anything else what no resource should have to think about: encodings, charsets, sizes, queries that are no UTF-8. */
class RequestGate {
    @ServerRequestFilter(preMatching = true)
    public void filter(ContainerRequestContext request, HttpServerRequest received) {
        if (request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Refused(ProblemName.MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        checkLength(length);
        boolean hasBody =
                (length != null && !length.equals("0")) || request.getHeaderString("Transfer-Encoding") != null;
        checkType(request.getHeaderString(HttpHeaders.CONTENT_TYPE), hasBody);
        checkQuery(received.query());
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

    private static void checkType(@Nullable String type, boolean hasBody) {
        if (type == null) {
            if (hasBody) {
                throw new Refused(ProblemName.MEDIA_TYPE, "Say what the body is: Content-Type: application/json.");
            }
            return;
        }
        try {
            MediaType said = MediaType.valueOf(type);
            if (said.isWildcardType() || said.isWildcardSubtype()) {
                throw new Refused(ProblemName.MEDIA_TYPE, "The Content-Type must be one type, not a range of them.");
            }
            String charset = said.getParameters().get(MediaType.CHARSET_PARAMETER);
            if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
                throw new Refused(ProblemName.MEDIA_TYPE, "Send UTF-8.");
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemName.MEDIA_TYPE, "The Content-Type cannot be read.");
        }
    }
}
