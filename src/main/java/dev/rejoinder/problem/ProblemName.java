package dev.rejoinder.problem;

/** The names of all problems this service answers with, each with its HTTP status and title; the contract is API.md, section 0. */
public enum ProblemName {
    MALFORMED("malformed", 400, "The request could not be read"),
    INVALID("invalid", 422, "Something in the request does not fit"),
    UNAUTHORIZED("unauthorized", 401, "A credential is needed"),
    FORBIDDEN("forbidden", 403, "This credential may not do that"),
    ORIGIN("origin", 403, "This page may not write here"),
    UNKNOWN_SITE("unknown-site", 404, "There is no such site"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD("method", 405, "That method is not allowed here"),
    PAGE_CLOSED("page-closed", 409, "Comments are closed"),
    WINDOW_OVER("window-over", 409, "The time for editing is over"),
    STALE("stale", 409, "The comment has changed since"),
    IDEMPOTENCY_MISMATCH("idempotency-mismatch", 422, "This Idempotency-Key was used for another submission"),
    IDEMPOTENCY_IN_FLIGHT(
            "idempotency-in-flight", 409, "The first submission with this Idempotency-Key is still running"),
    TAKEN("taken", 409, "That name is taken"),
    REQUEST_TIMEOUT("request-timeout", 408, "The request took too long to arrive"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is needed"),
    PRECONDITION_FAILED("precondition-failed", 412, "If-Match names an old version"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    MEDIA_TYPE("media-type", 415, "That media type is not taken here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "That media type is not made here"),
    LIMITED("limited", 429, "Too many submissions"),
    UNAVAILABLE("unavailable", 503, "The service cannot answer just now"),
    INTERNAL("internal", 500, "Something went wrong on our side");

    private final String name;
    private final int status;
    private final String title;

    ProblemName(String name, int status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    /** The URN that stands as {@code type} in the problem document (RFC 9457, section 3.1.1). */
    public String urn() {
        return "urn:rejoinder:problem:" + name;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** One short sentence, the same for every occurrence. */
    public String title() {
        return title;
    }
}
