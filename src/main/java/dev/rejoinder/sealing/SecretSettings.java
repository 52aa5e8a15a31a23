package dev.rejoinder.sealing;

import dev.rejoinder.settings.MayBe;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The master secrets. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface SecretSettings {
    /**
     * 32 bytes in base64: what seals and what signs is derived from it, and without it what was sealed cannot be read
     * again. With the PostgreSQL inside it is made at the first start; else it must be given.
     */
    @MayBe(MasterSecretForm.class)
    Optional<String> secret();

    /** Master secrets of before, separated by commas, while the secret is being changed. None by default. */
    @MayBe(MasterSecretsForm.class)
    Optional<List<String>> formerSecrets();
}
