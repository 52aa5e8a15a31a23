package dev.rejoinder.akismet.protocol;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whatever a client calls the form that it sends, or does not, it is taken for one. The charset is looked for by whoever reads it. */
class FormTypeFilter {
    private static final int BEFORE_ITS_TYPE_IS_CHECKED = 0;

    @ServerRequestFilter(preMatching = true, priority = BEFORE_ITS_TYPE_IS_CHECKED)
    public void filter(ContainerRequestContext request) {
        if (AkismetProblems.isOfTheProtocol(request.getUriInfo().getPath())) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        }
    }
}
