package dev.rejoinder.akismet.protocol;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers as clients know them: a word without a newline, the rest in headers. */
public final class Replies {
    public static final String GUID = "X-akismet-guid";
    public static final String PRO_TIP = "X-akismet-pro-tip";
    static final String ERROR = "X-akismet-error";
    static final String DEBUG_HELP = "X-akismet-debug-help";
    public static final String INVALID = "invalid";
    static final String UNDECIDED = "undecided";

    private static final String ALERT_CODE = "X-akismet-alert-code";
    private static final String ALERT_MESSAGE = "X-akismet-alert-msg";
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8");

    private Replies() {}

    public static Response.ResponseBuilder word(String word, @Nullable Alert alert) {
        return of(word, TEXT, alert);
    }

    public static Response json(Object json, @Nullable Alert alert) {
        return of(json, JSON, alert).build();
    }

    /** The client holds the comment and asks again. */
    public static Response.ResponseBuilder undecided(String why) {
        return Response.status(503)
                .type(TEXT)
                .entity(UNDECIDED)
                .header(ERROR, why)
                .header(HttpHeaders.RETRY_AFTER, "2");
    }

    static Response invalid(InvalidRequest invalidRequest) {
        Response.ResponseBuilder answer =
                word(INVALID, invalidRequest.alert()).header(DEBUG_HELP, invalidRequest.help());
        return invalidRequest.retryAfter() == 0
                ? answer.build()
                : answer.status(429)
                        .header(HttpHeaders.RETRY_AFTER, invalidRequest.retryAfter())
                        .header(ERROR, "limited")
                        .build();
    }

    public static Response.ResponseBuilder of(Object entity, MediaType type, @Nullable Alert alert) {
        Response.ResponseBuilder answer = Response.ok(entity, type);
        return alert == null ? answer : answer.header(ALERT_CODE, alert.code()).header(ALERT_MESSAGE, alert.message());
    }
}
