package dev.rejoinder.embedded;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses a person on the same machine would type: of the service, and of its health, which may have a port of its own. */
@Singleton
class ListenAddresses {
    private final HttpServer server;
    private final boolean healthApart;
    private final String healthHost;
    private final int healthPort;

    ListenAddresses(
            HttpServer server,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean healthApart,
            @ConfigProperty(name = "quarkus.management.host", defaultValue = "0.0.0.0") String healthHost,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int healthPort) {
        this.server = server;
        this.healthApart = healthApart;
        this.healthHost = healthHost;
        this.healthPort = healthPort;
    }

    String plain(String host) {
        return "http://" + named(host) + ":" + server.getPort();
    }

    String secured(String host) {
        return "https://" + named(host) + ":" + server.getSecurePort();
    }

    /** Beside the service at that address, unless the management interface answers it. */
    String health(String base) {
        if (!healthApart) {
            return base + "/health/ready";
        }
        // The two servers start side by side, so this one may not have told its port yet.
        int port = server.getManagementPort() > 0 ? server.getManagementPort() : healthPort;
        return "http://" + named(healthHost) + ":" + port + "/health/ready";
    }

    private static String named(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }
}
