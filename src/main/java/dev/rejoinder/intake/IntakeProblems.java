package dev.rejoinder.intake;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

final class IntakeProblems {
    @ServerExceptionMapper
    public Response closed(PageClosed e) {
        return Problem.of(ProblemName.PAGE_CLOSED, "This page takes no more comments.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response mismatch(IdempotencyMismatch e) {
        return Problem.of(ProblemName.IDEMPOTENCY_MISMATCH, "Use a new key for a new submission.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response stillRunning(SubmissionInFlight e) {
        return Problem.of(ProblemName.IDEMPOTENCY_IN_FLIGHT, "Try again in a second.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }
}
