package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Authors' addresses of published comments, sealed and as fingerprints. */
@Singleton
class AddressExpiry extends SettledExpiry {
    private final Jdbi jdbi;

    AddressExpiry(Jdbi jdbi, Watermarks watermarks) {
        super(
                jdbi,
                watermarks,
                "c.status = 'PUBLISHED' and (c.address is not null or c.address_fingerprint is not null)");
        this.jdbi = jdbi;
    }

    @Override
    public String what() {
        return "addresses";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().addressDays();
    }

    @Override
    void forget(String site, List<UUID> comments) {
        jdbi.useHandle(handle -> handle.createUpdate("update comment set address = null, address_fingerprint = null"
                        + " where site_id = :site and id = any(:ids)")
                .bind("site", site)
                .bind("ids", comments.toArray(UUID[]::new))
                .execute());
    }
}
