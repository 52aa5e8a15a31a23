package dev.rejoinder.site;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

final class SiteProblems {
    @ServerExceptionMapper
    public Response unknown(UnknownSite e) {
        return Problem.of(ProblemName.UNKNOWN_SITE, "No site has this key.").toResponse();
    }

    @ServerExceptionMapper
    public Response outdated(OutdatedPolicy e) {
        return Problem.of(ProblemName.PRECONDITION_FAILED, "The policy has changed since.")
                .response()
                .header(HttpHeaders.ETAG, "\"" + e.inForce() + "\"")
                .build();
    }

    @ServerExceptionMapper
    public Response taken(AlreadyTaken e) {
        return Problem.of(ProblemName.TAKEN, "There is " + e.getMessage() + " already.")
                .toResponse();
    }
}
