package dev.rejoinder.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether requests are to be sent here: not any more once the service was told to stop. */
@Readiness
@Singleton
class TrafficHealth implements HealthCheck {
    private final GracePeriod gracePeriod;

    TrafficHealth(GracePeriod gracePeriod) {
        this.gracePeriod = gracePeriod;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("traffic")
                .status(gracePeriod.isReady())
                .build();
    }
}
