package dev.rejoinder.submission;

import dev.rejoinder.problem.Problem;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Whatever goes wrong with a plain form is answered by a page that keeps what was typed, with the problem's own status. */
@Provider
class FormErrors implements ContainerResponseFilter {
    private final HttpServerResponse answer;

    FormErrors(HttpServerResponse answer) {
        this.answer = answer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && isForm(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                && request.getUriInfo().getPath().endsWith("/comments")) {
            SubmittedForm form = (SubmittedForm) request.getProperty(SubmittedForm.PROPERTY);
            response.setEntity(
                    FormPages.of(problem, form).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
            // The form leads back to the blog, wherever that is; browsers hold a redirect to form-action, too.
            answer.putHeader("Content-Security-Policy", FormPages.POLICY);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
