package dev.rejoinder.sealing;

import dev.rejoinder.site.Sites;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Seals everything anew with the current key, in short batches while the service runs. It may be cut off and started again at any time, and
 * run twice at once: what is sealed anew already is passed over, and so is what cannot be
 * opened.
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

    /** Is told how it goes. */
    public interface Listener {
        /** After each batch: how many values have been sealed anew so far. */
        void sealed(long values);

        /** A value cannot be opened; it stays as it is. */
        void damaged(DamagedSeal seal);
    }

    /**
     * Goes through every site. Once it returns, no former secret is needed for what was there when it began.
     *
     * @return how many values were sealed anew
     */
    public long run(Listener listener) {
        long sealed = keyring.reseal();
        for (String site : sites.keys()) {
            for (Resealable owner : owners) {
                UUID last = null;
                do {
                    Resealable.Step step = step(owner, site, last);
                    sealed += step.sealed();
                    last = step.last();
                    step.damaged().forEach(listener::damaged);
                    listener.sealed(sealed);
                } while (last != null);
            }
            keys.forgetFormer(site);
        }
        return sealed;
    }
}
