package dev.rejoinder.retention;

import dev.rejoinder.settings.MayBe;
import dev.rejoinder.settings.TimeSpan;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** When data is forgotten, and where people who ask for theirs are led. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface RetentionSettings {
    /** How often what is due is forgotten. */
    @WithName("retention.every")
    @WithDefault("1h")
    @TimeSpan(from = "1s", to = "7d")
    Duration every();

    /** Where readers' browsers reach the service, for the links in mails; required where mail is on. */
    @MayBe(PublicUrlForm.class)
    Optional<String> publicUrl();
}
