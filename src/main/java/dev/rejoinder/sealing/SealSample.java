package dev.rejoinder.sealing;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** One sealed address of a site whose keys nobody remembers, for it was there before keys were: enough to tell whether all can be read. */
@Singleton
class SealSample {
    private static final String SAMPLE = """
            select a.site_id, a.id, a.address from site s cross join lateral (
                select site_id, id, address from comment where site_id = s.site_id and address is not null limit 1) a
            where s.removed_at is null and not exists (select 1 from sealing_key k where k.site_id = s.site_id) limit 1
            """;

    private final Jdbi jdbi;
    private final Vault vault;

    SealSample(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    record Row(String siteId, UUID id, byte[] address) {}

    /** True, too, where there is none. */
    boolean canBeOpened() {
        return jdbi.withHandle(
                        handle -> handle.createQuery(SAMPLE).mapTo(Row.class).findOne())
                .map(this::canOpen)
                .orElse(true);
    }

    private boolean canOpen(Row row) {
        try {
            vault.open(row.siteId(), row.id(), Vault.AUTHOR_ADDRESS, row.address());
            return true;
        } catch (SealBroken e) {
            return false;
        }
    }
}
