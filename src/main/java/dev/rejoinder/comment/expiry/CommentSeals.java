package dev.rejoinder.comment.expiry;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.RowResealing;
import dev.rejoinder.sealing.Vault;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals authors' addresses anew; their fingerprints follow, so that an author is known again under the new secret too. */
@Singleton
class CommentSeals extends RowResealing<CommentSeals.Row, CommentSeals.Change> {
    private static final String NEXT = """
            select id from comment where site_id = :site and id > :after and address is not null
            order by id limit :most for update
            """;

    private static final String DUE = """
            select id, address, address_fingerprint as fingerprint from comment
            where site_id = :site and id = any(:ids) and substring(address from 1 for 5) <> :mark
            """;

    private static final String UPDATE = """
            update comment set address = :address, address_fingerprint = coalesce(:fingerprint, address_fingerprint)
            where site_id = :site and id = :id
            """;

    private final Vault vault;
    private final Fingerprints fingerprints;
    private final Event<FingerprintsRotated> event;

    CommentSeals(Jdbi jdbi, Vault vault, Fingerprints fingerprints, Event<FingerprintsRotated> event) {
        super(jdbi, vault.mark(), NEXT, DUE, UPDATE, Row.class);
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.event = event;
    }

    record Row(UUID id, byte[] address, byte @Nullable [] fingerprint) {}

    record Change(UUID id, byte[] address, byte @Nullable [] fingerprint, byte @Nullable [] former) {
        boolean isRefiled() {
            return fingerprint != null && former != null;
        }
    }

    @Override
    protected Optional<Change> sealAnew(String site, Row row) {
        String address = vault.open(site, row.id(), Vault.AUTHOR_ADDRESS, row.address());
        byte[] fingerprint = EmailAddress.parse(address)
                .map(email -> fingerprints.ofAddress(site, email))
                .orElse(null);
        byte[] anew = vault.seal(site, row.id(), Vault.AUTHOR_ADDRESS, address);
        return Optional.of(new Change(row.id(), anew, fingerprint, row.fingerprint()));
    }

    @Override
    protected void afterWrite(String site, List<Change> changes) {
        List<Change> refiled = changes.stream().filter(Change::isRefiled).toList();
        if (!refiled.isEmpty()) {
            event.fire(new FingerprintsRotated(
                    new DataSubject(site, refiled.stream().map(Change::former).toList()),
                    new DataSubject(
                            site, refiled.stream().map(Change::fingerprint).toList())));
        }
    }
}
