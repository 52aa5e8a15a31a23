package dev.rejoinder.problem;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP edge refuses a request with a problem of its choice and, where the problem asks for it, headers. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public Refused(Problem problem) {
        super(problem.getTitle(), null, false, false);
        this.problem = problem;
    }

    public Refused(ProblemName name, String detail) {
        this(Problem.of(name, detail));
    }

    /** The same refusal with one more header. */
    public Refused header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    /** The response that tells it. */
    public Response toResponse() {
        Response.ResponseBuilder response = problem.response();
        headers.forEach(response::header);
        return response.build();
    }
}
