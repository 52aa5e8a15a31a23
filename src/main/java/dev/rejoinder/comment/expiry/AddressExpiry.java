package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the authors' addresses of published comments, encrypted and as fingerprints. */
@Singleton
class AddressExpiry extends SettledExpiry {
    private static final String HAVING = """
            c.status = 'PUBLISHED' and (c.address is not null or c.address_fingerprint is not null)""";

    private static final String FORGET = """
            update comment set address = null, address_fingerprint = null where site_id = :site and id = any(:ids)
            """;

    AddressExpiry(Jdbi jdbi, Watermarks watermarks) {
        super(jdbi, watermarks, HAVING);
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
        run(FORGET, site, comments);
    }
}
