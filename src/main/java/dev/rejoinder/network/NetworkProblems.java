package dev.rejoinder.network;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

final class NetworkProblems {
    /** The fields of draft-ietf-httpapi-ratelimit-headers-08: the policy and what is left of it. */
    @ServerExceptionMapper
    public Response limited(RateExceeded e) {
        return Problem.of(ProblemName.LIMITED, "Please wait " + e.seconds() + " seconds before you send another.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()))
                .header(
                        "RateLimit-Policy",
                        "\"" + e.policy() + "\";q=" + e.limit() + ";w="
                                + e.window().toSeconds())
                .header("RateLimit", "\"" + e.policy() + "\";r=0;t=" + e.seconds())
                .build();
    }
}
