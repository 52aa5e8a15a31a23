package dev.rejoinder.sealing;

import dev.rejoinder.site.Sites;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Seals everything anew with the current key, in short batches while the service runs. It may be cut off and started again at any time, and
 * run twice at once: what is sealed anew already is passed over.
 */
@Singleton
public class Resealing {
    private static final int BATCH = 500;
    private static final int ATTEMPTS = 10;

    private final Sites sites;
    private final SealingKeys keys;
    private final StoredKeyring keyring;
    private final List<Resealable> owners;

    Resealing(Sites sites, SealingKeys keys, StoredKeyring keyring, @All List<Resealable> owners) {
        this.sites = sites;
        this.keys = keys;
        this.keyring = keyring;
        this.owners = owners;
    }

    /** A row that another holds for longer than a statement waits is asked for again, a few times. */
    private static Resealable.Step step(Resealable owner, String site, @Nullable UUID after) {
        for (int attempt = 1; ; attempt++) {
            try {
                return owner.reseal(site, after, BATCH);
            } catch (JdbiException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Goes through every site. Once it returns, no former secret is needed for what was there when it began.
     *
     * @param progress told, after each batch, how many values have been sealed anew so far
     * @return how many that were in the end
     */
    public long run(LongConsumer progress) {
        long sealed = keyring.reseal();
        for (String site : sites.keys()) {
            for (Resealable owner : owners) {
                UUID last = null;
                do {
                    Resealable.Step step = step(owner, site, last);
                    sealed += step.sealed();
                    last = step.last();
                    progress.accept(sealed);
                } while (last != null);
            }
            keys.forgetFormer(site);
        }
        return sealed;
    }
}
