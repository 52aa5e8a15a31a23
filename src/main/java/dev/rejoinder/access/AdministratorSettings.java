package dev.rejoinder.access;

import dev.rejoinder.settings.MayBe;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may do everything. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface AdministratorSettings {
    /** The administrator's bearer token. With the PostgreSQL inside one is made at the first start; else none is by default, and nobody may. */
    @MayBe(AdministratorTokenForm.class)
    Optional<String> adminToken();
}
