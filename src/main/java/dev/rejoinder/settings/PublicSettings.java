package dev.rejoinder.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where readers find the service. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface PublicSettings {
    /** Where readers' browsers reach it, for the links in mails and for its own pages behind a proxy; required where mail is on. */
    @MayBe(PublicUrlForm.class)
    Optional<String> publicUrl();
}
