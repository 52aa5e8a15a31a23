package dev.rejoinder.learning;

import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Lessons' vectors as they are stored: sealed for their site and decision, for from the hashed runs of characters, which overlap, whoever
 * tries could piece a comment together.
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
