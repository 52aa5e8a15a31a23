package dev.rejoinder.retention;

import dev.rejoinder.settings.TimeSpan;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** When data is forgotten. Only the beats' expressions ask for it, so nothing else keeps it. */
@Unremovable
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface RetentionSettings {
    /** How often what is due is forgotten. */
    @WithName("retention.every")
    @WithDefault("1h")
    @TimeSpan(from = "1s", to = "7d")
    Duration every();
}
