package dev.rejoinder.notification;

import dev.rejoinder.settings.TimeSpan;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the outbox. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.outbox")
interface OutboxSettings {
    /** How long the metrics of mails stand before they are counted anew, so that nobody can tell from them what became of one mail. */
    @WithDefault("15m")
    @TimeSpan(from = "0s", to = "1d")
    Duration figuresEvery();
}
