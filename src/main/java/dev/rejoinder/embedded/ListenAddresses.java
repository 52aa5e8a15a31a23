package dev.rejoinder.embedded;

import dev.rejoinder.settings.ManagementSettings;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;

/** The URLs, for a browser on the same machine, of the service and of its health endpoint, which may have a port of its own. */
@Singleton
class ListenAddresses {
    private final HttpServer server;
    private final ManagementSettings management;

    ListenAddresses(HttpServer server, ManagementSettings management) {
        this.server = server;
        this.management = management;
    }

    String plain(String host) {
        return "http://" + named(host) + ":" + server.getPort();
    }

    String secured(String host) {
        return "https://" + named(host) + ":" + server.getSecurePort();
    }

    /** Beside the service at that address, unless the management interface answers it. */
    String health(String base) {
        if (!management.enabled()) {
            return base + "/health/ready";
        }
        // The two servers start side by side, so this one may not have told its port yet.
        int port = server.getManagementPort() > 0 ? server.getManagementPort() : management.port();
        return "http://" + named(management.host()) + ":" + port + "/health/ready";
    }

    private static String named(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }
}
