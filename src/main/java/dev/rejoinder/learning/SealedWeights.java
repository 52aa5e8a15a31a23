package dev.rejoinder.learning;

import dev.rejoinder.learning.classifier.Weights;
import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Encrypts and decrypts the weights of models, each bound to its site. The weights learned from a few lessons are nearly a multiple of
 * those lessons' vectors, so they would give as much of the comments away.
 */
@Singleton
class SealedWeights {
    /** A site has one model. */
    static final UUID ROW = new UUID(0, 0);

    private final Vault vault;

    SealedWeights(Vault vault) {
        this.vault = vault;
    }

    /** @param weights as {@link Weights} writes them, for what is sealed cannot be compressed */
    byte[] seal(String site, byte[] weights) {
        return vault.seal(site, ROW, Vault.MODEL_WEIGHTS, weights);
    }

    /**
     * The weights that were stored.
     *
     * @param sealed false for those from before weights were sealed
     * @throws SealBroken when they were sealed with a secret that is not here, or for another site, or were altered
     */
    byte[] open(String site, byte[] stored, boolean sealed) {
        return sealed ? vault.openBytes(site, ROW, Vault.MODEL_WEIGHTS, stored) : stored;
    }

    /** What weights sealed with the current key begin with. */
    byte[] mark() {
        return vault.mark();
    }
}
