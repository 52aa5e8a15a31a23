package dev.rejoinder.comment.expiry;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.RowResealing;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals authors' addresses anew. One that is filed under a former fingerprint is filed under today's, so that its author is known again. */
@Singleton
class CommentSeals extends RowResealing<CommentSeals.Row, CommentSeals.Change> {
    private static final String NEXT = """
            select id from comment where site_id = :site and id > :after and address is not null
            order by id limit :most for update
            """;

    private static final String DUE = """
            select id, address from comment
            where site_id = :site and id = any(:ids) and substring(address from 1 for 5) <> :mark
            """;

    private static final String UPDATE = """
            update comment set address = :address, address_fingerprint = coalesce(:fingerprint, address_fingerprint)
            where site_id = :site and id = :id
            """;

    private final Vault vault;
    private final Fingerprints fingerprints;

    CommentSeals(Jdbi jdbi, Vault vault, Fingerprints fingerprints) {
        super(jdbi, vault.mark(), NEXT, DUE, UPDATE, Row.class);
        this.vault = vault;
        this.fingerprints = fingerprints;
    }

    record Row(UUID id, byte[] address) {}

    record Change(UUID id, byte[] address, byte @Nullable [] fingerprint) {}

    @Override
    protected String column() {
        return "comment.address";
    }

    @Override
    protected UUID id(Row row) {
        return row.id();
    }

    @Override
    protected Optional<Change> sealAnew(String site, Row row) {
        String address = vault.open(site, row.id(), Vault.AUTHOR_ADDRESS, row.address());
        byte[] fingerprint = EmailAddress.parse(address)
                .map(email -> fingerprints.ofAddress(site, email))
                .orElse(null);
        byte[] anew = vault.seal(site, row.id(), Vault.AUTHOR_ADDRESS, address);
        return Optional.of(new Change(row.id(), anew, fingerprint));
    }
}
