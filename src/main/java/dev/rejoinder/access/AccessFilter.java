package dev.rejoinder.access;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import dev.rejoinder.site.CurrentSite;
import dev.rejoinder.site.SiteDirectory;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may come in, by the method that would answer and never by the look of the path, before the body is read. A method that says
 * nothing of access is closed.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final BearerAuthentication bearerAuthentication;
    private final SiteDirectory directory;
    private final CurrentActor currentActor;
    private final CurrentSite currentSite;

    AccessFilter(
            ResourceInfo resource,
            BearerAuthentication bearerAuthentication,
            SiteDirectory directory,
            CurrentActor currentActor,
            CurrentSite currentSite) {
        this.resource = resource;
        this.bearerAuthentication = bearerAuthentication;
        this.directory = directory;
        this.currentActor = currentActor;
        this.currentSite = currentSite;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("dev.rejoinder.")) {
            return;
        }
        String key = request.getUriInfo().getPathParameters().getFirst("site");
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (method.isAnnotationPresent(Access.Open.class)) {
            Access.Open open = method.getAnnotation(Access.Open.class);
            open(key, open.official() ? authorization : null);
            if (open.onDemand() && key != null) {
                currentActor.onDemand(() -> needs(actor(authorization), key, Scope.MODERATE));
            }
        } else if (method.isAnnotationPresent(Access.Administrator.class)) {
            administrator(actor(authorization), key);
        } else if (method.isAnnotationPresent(Access.Needs.class) && key != null) {
            needs(
                    actor(authorization),
                    key,
                    method.getAnnotation(Access.Needs.class).value());
        } else {
            throw new Refused(ProblemName.FORBIDDEN, "This is closed to everyone.");
        }
        if (key != null) {
            currentSite.enter(key);
        }
    }

    private void open(@Nullable String key, @Nullable String authorization) {
        if (key != null) {
            directory.require(key);
        }
        if (authorization != null && key != null) {
            needs(actor(authorization), key, Scope.MODERATE);
        }
    }

    private void administrator(Actor actor, @Nullable String key) {
        if (!actor.isAdministrator()) {
            throw new Refused(ProblemName.FORBIDDEN, "Only the administrator may do that.");
        }
        if (key != null) {
            directory.require(key);
        }
    }

    private void needs(Actor actor, String key, Scope scope) {
        if (actor.isAdministrator()) {
            directory.require(key);
        } else if (!actor.isOf(key)) {
            throw new Refused(ProblemName.FORBIDDEN, "This credential belongs to another site.");
        } else if (!actor.scopes().contains(scope)) {
            throw new Refused(ProblemName.FORBIDDEN, "This credential lacks the scope " + scope.word() + ".");
        }
    }

    private Actor actor(@Nullable String authorization) {
        Actor actor = Optional.ofNullable(authorization)
                .flatMap(bearerAuthentication::actor)
                .orElseThrow(() -> new Refused(ProblemName.UNAUTHORIZED, "Send a known token: Authorization: Bearer …")
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        currentActor.is(actor);
        return actor;
    }
}
