package dev.rejoinder.comment;

import dev.rejoinder.intake.StillRunning;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.thread.NotShown;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

final class CommentProblems {
    @ServerExceptionMapper
    public Response unknown(UnknownComment e) {
        return Problem.of(ProblemName.NOT_FOUND, "This site has no such comment.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notShown(NotShown e) {
        return Problem.invalid(new InvalidInput("around", "is not a comment shown on this page").violations())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response windowOver(WindowOver e) {
        return Problem.of(ProblemName.WINDOW_OVER, "This comment can no longer be edited.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response stillRunning(StillRunning e) {
        return Problem.of(ProblemName.IDEMPOTENCY_IN_FLIGHT, "Try again in a second.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }
}
