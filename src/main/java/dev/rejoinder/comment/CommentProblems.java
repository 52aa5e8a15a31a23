package dev.rejoinder.comment;

import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

final class CommentProblems {
    @ServerExceptionMapper
    public Response unknown(UnknownComment e) {
        return Problem.of(ProblemName.NOT_FOUND, "This site has no such comment.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response windowOver(EditWindowClosed e) {
        return Problem.of(ProblemName.WINDOW_OVER, "This comment can no longer be edited.")
                .toResponse();
    }
}
