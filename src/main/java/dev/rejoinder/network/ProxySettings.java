package dev.rejoinder.network;

import dev.rejoinder.settings.MayBe;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who stands between readers and the service. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface ProxySettings {
    /**
     * Addresses or ranges, separated by commas, whose {@code X-Forwarded-For} is believed. Without the reverse proxy in it all readers count
     * as one network; with too much in it, anyone can pretend to be another. None by default.
     */
    @MayBe(ProxyForm.class)
    Optional<String> trustedProxies();
}
