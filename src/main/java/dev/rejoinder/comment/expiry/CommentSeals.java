package dev.rejoinder.comment.expiry;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.Vault;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Seals authors' addresses anew; their fingerprints follow, so that an author is known again under the new secret too. */
@Singleton
class CommentSeals implements Resealable {
    private static final String NEXT = """
            select id, address, address_fingerprint, substring(address from 1 for 5) <> :mark as due from comment
            where site_id = :site and id > :after and address is not null order by id limit :most for update
            """;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Fingerprints fingerprints;
    private final Event<FingerprintsRotated> event;

    CommentSeals(Jdbi jdbi, Vault vault, Fingerprints fingerprints, Event<FingerprintsRotated> event) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.event = event;
    }

    private record Sealed(UUID id, byte[] value, byte @Nullable [] fingerprint, boolean due) {
        @Override
        public String toString() {
            return "Sealed[" + id + "]";
        }
    }

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        return jdbi.inTransaction(handle -> {
            List<Sealed> rows = next(handle, site, after, most);
            PreparedBatch batch = handle.prepareBatch(
                    "update comment set address = :address,"
                            + " address_fingerprint = coalesce(:fingerprint, address_fingerprint) where site_id = :site and id = :id");
            List<byte[]> before = new ArrayList<>();
            List<byte[]> now = new ArrayList<>();
            for (Sealed row : rows.stream().filter(Sealed::due).toList()) {
                String address = vault.open(site, row.id(), Vault.AUTHOR_ADDRESS, row.value());
                byte[] fingerprint = EmailAddress.parse(address)
                        .map(email -> fingerprints.ofAddress(site, email))
                        .orElse(null);
                batch.bind("site", site)
                        .bind("id", row.id())
                        .bind("address", vault.seal(site, row.id(), Vault.AUTHOR_ADDRESS, address))
                        .bind("fingerprint", fingerprint)
                        .add();
                if (row.fingerprint() != null && fingerprint != null) {
                    before.add(row.fingerprint());
                    now.add(fingerprint);
                }
            }
            int sealed = batch.size();
            batch.execute();
            if (!now.isEmpty()) {
                event.fire(new FingerprintsRotated(new DataSubject(site, before), new DataSubject(site, now)));
            }
            return new Step(rows.size() < most ? null : rows.get(most - 1).id(), sealed);
        });
    }

    private List<Sealed> next(Handle handle, String site, @Nullable UUID after, int most) {
        return handle.createQuery(NEXT)
                .bind("site", site)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("most", most)
                .bind("mark", vault.mark())
                .map((row, context) -> new Sealed(
                        row.getObject("id", UUID.class),
                        row.getBytes("address"),
                        row.getBytes("address_fingerprint"),
                        row.getBoolean("due")))
                .list();
    }
}
