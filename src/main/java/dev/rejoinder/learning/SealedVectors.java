package dev.rejoinder.learning;

import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Encrypts and decrypts the feature vectors of lessons, each bound to its site and decision. Stored in clear they would give comments away:
 * the hashed runs of characters overlap, so a text can be pieced together from them.
 */
@Singleton
class SealedVectors {
    private final Vault vault;

    SealedVectors(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String site, UUID decision, byte[] vector) {
        return vault.seal(site, decision, Vault.LESSON_VECTOR, vector);
    }

    /**
     * The vector that was stored.
     *
     * @param sealed false for one from before vectors were sealed
     * @throws SealBroken when it was sealed with a secret that is not here, or for another row, or was altered
     */
    byte[] open(String site, UUID decision, byte[] stored, boolean sealed) {
        return sealed ? vault.openBytes(site, decision, Vault.LESSON_VECTOR, stored) : stored;
    }

    /** What a vector sealed with the current key begins with. */
    byte[] mark() {
        return vault.mark();
    }
}
