package dev.rejoinder.thread;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replicas hear of each other's changes. */
@ConfigMapping(prefix = "rejoinder.replicas")
interface ReplicaSettings {
    /** How often changes are sent and looked for; they are seen elsewhere within about twice this. */
    @WithDefault("50ms")
    Duration beat();

    /** How long the database may be silent before nothing is served from memory alone. */
    @WithDefault("1s")
    Duration silence();
}
