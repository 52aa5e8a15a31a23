package dev.rejoinder.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail} and, for some names, more members.
 * The detail is written for the person at the other end; it never holds an address, a token or a stack trace.
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public final class Problem {
    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemName name;
    private final String detail;
    private final Map<String, Object> more;

    private Problem(ProblemName name, String detail, Map<String, Object> more) {
        this.name = name;
        this.detail = detail;
        this.more = more;
    }

    /** A problem of the given name with a sentence on this occurrence. */
    public static Problem of(ProblemName name, String detail) {
        return new Problem(name, detail, Map.of());
    }

    /** The {@code invalid} problem with its violations, at least one. */
    public static Problem invalid(List<Violation> violations) {
        Violation first = violations.get(0);
        String detail = first.field() + " " + first.message()
                + (violations.size() > 1 ? " (and " + (violations.size() - 1) + " more)" : "");
        return of(ProblemName.INVALID, detail).with("violations", violations);
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(member, value);
        return new Problem(name, detail, all);
    }

    @JsonIgnore
    public ProblemName name() {
        return name;
    }

    public String getType() {
        return name.urn();
    }

    public String getTitle() {
        return name.title();
    }

    public int getStatus() {
        return name.status();
    }

    public String getDetail() {
        return detail;
    }

    @JsonAnyGetter
    public Map<String, Object> more() {
        return more;
    }

    /** This problem as a response that no cache keeps. */
    public Response toResponse() {
        return response().build();
    }

    /** As {@link #toResponse()}, open for more headers. */
    public Response.ResponseBuilder response() {
        return Response.status(name.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
    }

    /** Answers with this problem where there is no REST layer yet; no cache keeps it. Headers may have been set before. */
    public void end(HttpServerResponse response) {
        JsonObject json =
                JsonObject.of("type", getType(), "title", getTitle(), "status", getStatus(), "detail", detail);
        more.forEach(json::put);
        response.setStatusCode(getStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json.encode());
    }
}
