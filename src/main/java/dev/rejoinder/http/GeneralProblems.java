package dev.rejoinder.http;

import dev.rejoinder.problem.DatabaseTrouble;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Malformed;
import dev.rejoinder.problem.Problem;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what can go wrong anywhere. What nobody foresaw is a defect: an incident id for the client, the trace for the log. */
final class GeneralProblems {
    private static final Logger LOG = Logger.getLogger(GeneralProblems.class);

    private final AllowedMethods methods;

    GeneralProblems(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response malformed(Malformed e) {
        return Problem.of(ProblemName.MALFORMED, e.detail()).toResponse();
    }

    @ServerExceptionMapper
    public Response invalid(InvalidInput e) {
        return Problem.invalid(e.violations()).toResponse();
    }

    @ServerExceptionMapper
    public Response refused(Refused e) {
        return e.toResponse();
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException e, UriInfo uri) {
        return notAllowed(methods.at(uri.getPath()));
    }

    private static Response notAllowed(Set<String> methods) {
        String allow = String.join(", ", methods);
        return Problem.of(ProblemName.METHOD, "Allowed here: " + allow + ".")
                .response()
                .header(HttpHeaders.ALLOW, allow)
                .build();
    }

    @ServerExceptionMapper
    public Response notSupported(NotSupportedException e) {
        return Problem.of(ProblemName.MEDIA_TYPE, "Send application/json, or a form where one is taken.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException e, UriInfo uri, Request request) {
        return switch (e.getResponse().getStatus()) {
            case 404 -> notFound(methods.at(uri.getPath()), request.getMethod());
            case 406 ->
                Problem.of(ProblemName.NOT_ACCEPTABLE, "This answers in JSON.").toResponse();
            case 413 -> RequestLimits.tooLarge().toResponse();
            case 415 -> notSupported(new NotSupportedException());
            case 500 -> anything(e);
            default ->
                Problem.of(ProblemName.MALFORMED, "The request could not be read.")
                        .toResponse();
        };
    }

    private static Response notFound(Set<String> methods, String method) {
        return methods.isEmpty() || methods.contains(method)
                ? Problem.of(ProblemName.NOT_FOUND, "There is nothing at this address.")
                        .toResponse()
                : notAllowed(methods);
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        if (DatabaseTrouble.isBehind(e)) {
            LOG.warnf("Answered 503, the database did not answer: %s", DatabaseTrouble.summary(e));
            return Problem.of(ProblemName.UNAVAILABLE, "The database did not answer in time. Try again in a moment.")
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, "2")
                    .build();
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(e, "Incident %s", incident);
        return Problem.of(ProblemName.INTERNAL, "This is a defect; the log has it under the incident's id.")
                .with("incident", incident)
                .toResponse();
    }
}
