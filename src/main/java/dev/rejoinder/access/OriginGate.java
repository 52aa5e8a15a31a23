package dev.rejoinder.access;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import dev.rejoinder.settings.PublicAddress;
import dev.rejoinder.site.SiteDirectory;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site's page sends (RFC 6454, section 7). {@code null}, which sandboxed and local pages send, is let in and becomes a
 * signal; no {@code Origin} at all is no browser's cross-site request.
 */
@Provider
@RequireSiteOrigin
@Priority(Priorities.AUTHORIZATION + 1)
class OriginGate implements ContainerRequestFilter {
    static final String NULL = "null";

    private final SiteDirectory directory;
    private final PublicAddress publicAddress;

    OriginGate(SiteDirectory directory, PublicAddress publicAddress) {
        this.directory = directory;
        this.publicAddress = publicAddress;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String key = request.getUriInfo().getPathParameters().getFirst("site");
        if (origin == null || origin.equals(NULL) || isOurs(origin, request.getHeaderString(HttpHeaders.HOST))) {
            return;
        }
        if (!directory.require(key).isServedFrom(origin)) {
            throw new Refused(ProblemName.ORIGIN, "Comments on this site cannot be sent from that page.");
        }
    }

    /** Proxies often send another {@code Host} on than the browser sent them. */
    private boolean isOurs(String origin, @Nullable String host) {
        if (publicAddress.isOriginOf(origin)) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
