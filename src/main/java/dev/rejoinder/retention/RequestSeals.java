package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals the addresses of requests anew. */
@Singleton
class RequestSeals implements Resealable {
    private static final String NEXT = """
            select id, address, substring(address from 1 for 5) <> :mark as due from data_request
            where site_id = :site and id > :after order by id limit :most for update
            """;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Fingerprints fingerprints;

    RequestSeals(Jdbi jdbi, Vault vault, Fingerprints fingerprints) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.fingerprints = fingerprints;
    }

    private record Sealed(UUID id, byte[] value, boolean due) {}

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        return jdbi.inTransaction(handle -> {
            List<Sealed> rows = handle.createQuery(NEXT)
                    .bind("site", site)
                    .bind("after", after == null ? new UUID(0, 0) : after)
                    .bind("most", most)
                    .bind("mark", vault.mark())
                    .map((row, context) ->
                            new Sealed(row.getObject("id", UUID.class), row.getBytes("address"), row.getBoolean("due")))
                    .list();
            int sealed = rows.stream()
                    .filter(Sealed::due)
                    .mapToInt(row -> anew(handle, site, row))
                    .sum();
            return new Step(rows.size() < most ? null : rows.get(most - 1).id(), sealed);
        });
    }

    private int anew(Handle handle, String site, Sealed row) {
        String address = vault.open(site, row.id(), DataRequests.PURPOSE, row.value());
        return handle.createUpdate("update data_request set address = :address, fingerprint = :fingerprint"
                        + " where site_id = :site and id = :id")
                .bind("address", vault.seal(site, row.id(), DataRequests.PURPOSE, address))
                .bind(
                        "fingerprint",
                        fingerprints.ofAddress(site, EmailAddress.parse(address).orElseThrow()))
                .bind("site", site)
                .bind("id", row.id())
                .execute();
    }
}
