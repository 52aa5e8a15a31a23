package dev.rejoinder.embedded;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the log. */
@StaticInitSafe
@ConfigMapping(prefix = "quarkus.log.console.json")
interface LogSettings {
    /** One JSON event a line, for machines, instead of text for people. */
    @WithDefault("false")
    boolean enabled();
}
