package dev.rejoinder.sealing;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/**
 * The one secret of an installation: 32 bytes from which every key is derived (HKDF-SHA-256, RFC 5869), each for one purpose,
 * so that no key tells anything of another. Whoever has it can read all sealed addresses; whoever loses it can read none.
 */
@Startup
@Singleton
public final class MasterSecret {
    private static final int BYTES = 32;
    private static final String ADVICE = " Set REJOINDER_SECRET to 32 random bytes in base64, for instance from"
            + " 'openssl rand -base64 32', keep a copy of it with your backups, and never change it afterwards:"
            + " what was sealed with another secret cannot be read.";

    private final byte[] secret;

    @Inject
    MasterSecret(SecretSettings settings) {
        this(settings.secret());
    }

    /**
     * The one that operators give, 32 bytes in base64.
     *
     * @throws IllegalStateException when it is missing or not 32 bytes in base64; the message says what to do
     */
    public MasterSecret(Optional<String> base64) {
        this(decoded(base64.map(String::strip).orElse("")));
    }

    /**
     * A secret of exactly 32 bytes.
     *
     * @throws IllegalStateException when it has another length
     */
    public MasterSecret(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalStateException(
                    "The secret has " + secret.length + " bytes and needs " + BYTES + "." + ADVICE);
        }
        this.secret = secret.clone();
    }

    private static byte[] decoded(String base64) {
        if (base64.isEmpty()) {
            throw new IllegalStateException("There is no secret." + ADVICE);
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // Not handed on as the cause: its message quotes from the secret.
            throw new IllegalStateException("The secret is not base64." + ADVICE);
        }
    }

    /** A key for one purpose, of up to 8,160 bytes; the same purpose always gives the same key. */
    byte[] derive(String purpose, int bytes) {
        return DerivedKeys.derive(secret, purpose, bytes);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "MasterSecret[hidden]";
    }
}
