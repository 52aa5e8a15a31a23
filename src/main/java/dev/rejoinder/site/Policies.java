package dev.rejoinder.site;

import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.masking.MaskingStyle;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies of the current site, a version for each change. */
@Singleton
public class Policies implements PanacheRepositoryBase<PolicyVersion, Integer> {
    private final StoredSites sites;
    private final StoredPolicy stored;
    private final SiteDirectory directory;
    private final AuditTrail audit;
    private final Clock clock;

    Policies(StoredSites sites, StoredPolicy stored, SiteDirectory directory, AuditTrail audit, Clock clock) {
        this.sites = sites;
        this.stored = stored;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the policy's next version the one in force, if the version before it still is.
     *
     * @param by the name of the credential that asks for it, and {@code credential} its id; null for the administrator
     * @return whether it was
     */
    @Transactional
    public boolean replace(String key, Policy old, Policy policy, String by, @Nullable UUID credential) {
        if (!sites.lock(key).advance(old.version(), policy.version())) {
            return false;
        }
        append(policy, by);
        if (policy.masking() == MaskingStyle.OFF && old.masking() != MaskingStyle.OFF) {
            audit.add(key, AuditTrail.What.MASKING_LIFTED, by, credential, null, null);
        }
        directory.changed(key);
        return true;
    }

    void append(Policy policy, String by) {
        persist(new PolicyVersion(policy.version(), stored.write(policy), by, clock.instant()));
    }
}
