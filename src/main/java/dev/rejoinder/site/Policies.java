package dev.rejoinder.site;

import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.problem.InvalidInput;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.IntPredicate;
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
     * Makes the next version of the policy: the one that is in force by then, with this change on top. Of changes at once none is lost.
     *
     * @param fits whether the change was made for a version of this number
     * @param by the name of the credential that asks for it, and {@code credential} its id; null for the administrator
     * @return the new version, in force
     * @throws InvalidInput when a credential would lift the masking, which is the administrator's to do
     * @throws OutdatedPolicy when the version in force is another
     */
    @Transactional
    public Policy change(String key, IntPredicate fits, PolicyChange change, String by, @Nullable UUID credential) {
        StoredSite site = sites.lock(key);
        Policy old = inForce(site.policyVersion());
        if (!fits.test(old.version())) {
            throw new OutdatedPolicy(old.version());
        }
        boolean lifted = change.liftsMasking(old);
        if (lifted && credential != null) {
            throw new InvalidInput("masking", "can be set to off by the administrator only");
        }
        Policy policy = change.applyTo(old, old.version() + 1);
        site.advance(policy.version());
        append(policy, by);
        if (lifted) {
            audit.add(key, AuditTrail.What.MASKING_LIFTED, by, credential, null, null);
        }
        directory.changed(key);
        return policy;
    }

    private Policy inForce(int version) {
        return stored.read(find("version", version).singleResult().settings());
    }

    void append(Policy policy, String by) {
        persist(new PolicyVersion(policy.version(), stored.write(policy), by, clock.instant()));
    }
}
