package dev.rejoinder.http;

import dev.rejoinder.settings.TimeSpan;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service ends. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.shutdown")
interface ShutdownSettings {
    /**
     * After a signal to stop: how long {@code /health/ready} says DOWN while everything is still answered, so that a balancer stops sending.
     * Longer than the balancer takes to notice; by default three probes, two seconds apart. Where nobody notices, the service ends at once.
     */
    @WithDefault("7s")
    @TimeSpan(from = "0s", to = "5m")
    Duration grace();
}
