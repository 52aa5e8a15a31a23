package dev.rejoinder.thread;

import dev.rejoinder.settings.TimeSpan;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replicas hear of each other's changes. A beat is always shorter than the silence that is suspicious. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.replicas")
interface ReplicaSettings {
    /** How often changes are sent and looked for; they are seen elsewhere within about twice this. */
    @WithDefault("50ms")
    @TimeSpan(from = "1ms", to = "400ms")
    Duration beat();

    /** How long the database may be silent before nothing is served from memory alone. */
    @WithDefault("1s")
    @TimeSpan(from = "500ms", to = "1h")
    Duration silence();
}
