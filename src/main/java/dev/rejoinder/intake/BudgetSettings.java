package dev.rejoinder.intake;

import dev.rejoinder.settings.TimeSpan;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of screening: its time budget. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.screening")
interface BudgetSettings {
    /** How long one screening may take; a comment that takes longer is held. */
    @WithDefault("250ms")
    @TimeSpan(from = "1ms", to = "1m")
    Duration budget();
}
