package dev.rejoinder.sealing;

import dev.rejoinder.site.SiteAdded;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Remembers by which keys each site's personal data is sealed, so that a service with another secret is not started: it could not read what
 * is there, and what it wrote could not be read by the others.
 */
@Singleton
public class SealingKeys {
    private static final Logger LOG = Logger.getLogger(SealingKeys.class);

    private static final String IN_USE = """
            select distinct k.id from sealing_key k join site s on s.site_id = k.site_id where s.removed_at is null
            """;

    private static final String REMEMBER = """
            insert into sealing_key (site_id, id, since) select site_id, :key, :now from site on conflict do nothing
            """;

    private static final String BEGIN = """
            insert into sealing_key (site_id, id, since) values (:site, :key, :now) on conflict do nothing
            """;

    private static final String FORGET_FORMER = """
            delete from sealing_key where site_id = :site and id <> :key
            """;

    private final Jdbi jdbi;
    private final Vault vault;
    private final SealSample sample;
    private final StoredKeyring keyring;
    private final Clock clock;

    SealingKeys(Jdbi jdbi, Vault vault, SealSample sample, StoredKeyring keyring, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.sample = sample;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Before anything else reads or writes: no request is taken yet. */
    void onStart(@Observes @Priority(1) StartupEvent event) {
        if (!isReadable()) {
            // Of this kind Quarkus shows the message alone.
            throw new ConfigurationException("Rejoinder was not started. What this database holds was sealed with"
                    + " another secret than the one given, and cannot be read with it. Start with the secret it was sealed"
                    + " with: REJOINDER_SECRET, or the file \"secret\" beside the data of the PostgreSQL inside. If the"
                    + " secret is to be changed, give the one of before in REJOINDER_FORMER_SECRETS until the command"
                    + " \"reseal\" has been through. If it is lost, so are the addresses and originals that were sealed"
                    + " with it.");
        }
        if (!keyring.canBeOpened()) {
            throw new ConfigurationException(
                    "Rejoinder was not started. The keys of fingerprints, the one row of the table"
                            + " \"keyring\", cannot be opened: it was altered, or sealed with a secret that was not given. If you have"
                            + " that secret, add it to REJOINDER_FORMER_SECRETS; if a backup has the row, put it back. Else delete the"
                            + " row, and a new one is made: authors are new to the service then, and an erasure by address does not"
                            + " find what came in before.");
        }
        remember();
    }

    /** A service that runs on with a secret that was taken for a former one puts it back on the list. */
    @Scheduled(
            every = "1m",
            delay = 1,
            delayUnit = TimeUnit.MINUTES,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rememberAgain() {
        try {
            remember();
            if (!keys().stream().allMatch(vault::knows)) {
                LOG.warn(
                        "Another service seals with a secret that this one does not have: what it writes cannot be read"
                                + " here. Give both the same REJOINDER_SECRET and REJOINDER_FORMER_SECRETS.");
            }
        } catch (JdbiException away) {
            LOG.debug("The database is away; keys are noted next time.");
        }
    }

    private void remember() {
        jdbi.useHandle(handle -> handle.createUpdate(REMEMBER)
                .bind("key", vault.currentKey())
                .bind("now", clock.instant())
                .execute());
    }

    /** From now on the site's data is sealed by the key of the secret in force; part of the running transaction. */
    void begin(@Observes SiteAdded added) {
        jdbi.useHandle(handle -> handle.createUpdate(BEGIN)
                .bind("site", added.key())
                .bind("key", vault.currentKey())
                .bind("now", clock.instant())
                .execute());
    }

    /** Nothing of the site is sealed with a former key any more. */
    void forgetFormer(String site) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET_FORMER)
                .bind("site", site)
                .bind("key", vault.currentKey())
                .execute());
    }

    private boolean isReadable() {
        return keys().stream().allMatch(vault::knows) && sample.canBeOpened();
    }

    private List<Integer> keys() {
        return jdbi.withHandle(
                handle -> handle.createQuery(IN_USE).mapTo(Integer.class).list());
    }
}
