package dev.rejoinder.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Refuses before anything else what no resource should have to think about: encodings, charsets, sizes, queries that are no UTF-8. */
@Provider
@PreMatching
class RequestGate implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Refused(ProblemName.MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        checkLength(length);
        boolean hasBody =
                (length != null && !length.equals("0")) || request.getHeaderString("Transfer-Encoding") != null;
        checkType(request.getHeaderString(HttpHeaders.CONTENT_TYPE), hasBody);
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null) {
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
