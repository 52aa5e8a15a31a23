package dev.rejoinder.thread;

import dev.rejoinder.settings.MayBe;
import dev.rejoinder.settings.SecretForm;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The database as the connection pool is told of it. */
@StaticInitSafe
@ConfigMapping(prefix = "quarkus.datasource")
interface DatabaseSettings {
    /** Where it is; without one the PostgreSQL inside is started and named here. */
    @WithName("jdbc.url")
    @MayBe(DatabaseUrlForm.class)
    String url();

    /** Whom the service is to it. */
    @MayBe(SecretForm.class)
    Optional<String> username();

    /** That user's password. */
    @MayBe(SecretForm.class)
    Optional<String> password();
}
