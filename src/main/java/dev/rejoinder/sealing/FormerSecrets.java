package dev.rejoinder.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Master secrets of before, given while one is being changed: what was sealed or signed with them is still good, and nothing new is.
 */
@Singleton
public final class FormerSecrets {
    private final List<MasterSecret> secrets;

    @Inject
    FormerSecrets(SecretSettings settings) {
        this(settings.formerSecrets());
    }

    /** @throws IllegalStateException when one of them is no secret */
    public FormerSecrets(Optional<List<String>> base64) {
        this(base64.orElse(List.of()).stream()
                .map(each -> new MasterSecret(Optional.of(each)))
                .toArray(MasterSecret[]::new));
    }

    FormerSecrets(MasterSecret... secrets) {
        this.secrets = List.of(secrets);
    }

    List<MasterSecret> all() {
        return secrets;
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return "FormerSecrets[" + secrets.size() + "]";
    }
}
