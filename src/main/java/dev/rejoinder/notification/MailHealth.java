package dev.rejoinder.notification;

import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says whether mail is on and what was given up. Always up: readers are not turned away because a mail server is. */
@Readiness
@Singleton
class MailHealth implements HealthCheck {
    private final MailServer server;
    private final OutboxMetrics outboxMetrics;

    MailHealth(MailServer server, OutboxMetrics outboxMetrics) {
        this.server = server;
        this.outboxMetrics = outboxMetrics;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("mail").up().withData("mail", server.isOn() ? "on" : "off");
        OptionalLong parked = outboxMetrics.parked();
        return parked.isPresent()
                ? response.withData("parked", parked.getAsLong()).build()
                : response.build();
    }
}
