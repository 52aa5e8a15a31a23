package dev.rejoinder.akismet.protocol;

import dev.rejoinder.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Clients know no problem documents: whatever goes wrong under the protocol's paths is told in its own way, with the problem's status. */
@Provider
class AkismetProblems implements ContainerResponseFilter {
    private static final int UNAVAILABLE = 503;

    @ServerExceptionMapper
    public Response declined(InvalidRequest declined) {
        return Replies.invalid(declined);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && isOfTheProtocol(request.getUriInfo().getPath())) {
            boolean ours = response.getStatus() >= 500;
            response.setEntity(
                    ours ? Replies.UNDECIDED : Replies.INVALID, null, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"));
            if (ours) {
                String why = response.getStatus() == UNAVAILABLE ? "unavailable" : "internal";
                response.getHeaders().putSingle(Replies.ERROR, why);
            }
            response.getHeaders().putSingle(Replies.DEBUG_HELP, problem.getDetail());
        }
    }

    static boolean isOfTheProtocol(String path) {
        return path.startsWith("/1.1/") || path.startsWith("/1.2/");
    }
}
