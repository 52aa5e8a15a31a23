package dev.rejoinder.thread;

import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

final class ThreadProblems {
    @ServerExceptionMapper
    public Response notShown(CommentNotInThread e) {
        return Problem.invalid(new InvalidInput("around", "is not a comment shown on this page").violations())
                .toResponse();
    }
}
