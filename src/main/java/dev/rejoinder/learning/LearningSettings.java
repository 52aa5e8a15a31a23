package dev.rejoinder.learning;

import dev.rejoinder.settings.TimeSpan;
import dev.rejoinder.settings.WholeNumber;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of learning: how often a replica trains, and how much memory its cache of models takes. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.learning")
interface LearningSettings {
    /** At least so long between two rounds of learning on a replica; what is decided meanwhile is learned together. */
    @WithDefault("1s")
    @TimeSpan(from = "0s", to = "1h")
    Duration pause();

    /**
     * Megabytes for sites' models in memory; a site that was taught takes one. A comment on a site whose model is not in memory is judged by
     * what is known of spam anywhere, while the model is fetched.
     */
    @WithDefault("32")
    @WholeNumber(from = 1, to = 65_536)
    int room();
}
