package dev.rejoinder.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the service listens. */
@StaticInitSafe
@ConfigMapping(prefix = "quarkus.http")
public interface ListenSettings {
    /** The address of this machine; {@code 0.0.0.0} for all of them, which opens the service to the network. */
    @WithDefault("127.0.0.1")
    @MayBe(HostForm.class)
    String host();

    /** The port; 0 takes any free one. */
    @WithDefault("8080")
    @WholeNumber(from = 0, to = 65_535)
    int port();
}
