package dev.rejoinder.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where health and metrics are answered, when they have a port of their own. */
@StaticInitSafe
@ConfigMapping(prefix = "quarkus.management")
public interface ManagementSettings {
    /** Whether they have; fixed when the program is built. */
    @WithDefault("false")
    boolean enabled();

    /** The address of this machine; {@code 0.0.0.0} for all of them. */
    @WithDefault("0.0.0.0")
    @MayBe(HostForm.class)
    String host();

    /** The port; 0 takes any free one. */
    @WithDefault("9000")
    @WholeNumber(from = 0, to = 65_535)
    int port();
}
