package dev.rejoinder.notification;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.RowResealing;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Re-encrypts messages in the outbox, and updates their address' fingerprint. */
@Singleton
class OutboxSeals extends RowResealing<OutboxSeals.Row, OutboxSeals.Change> {
    private static final String NEXT = """
            select id from outbox where site_id = :site and id > :after order by id limit :most for update
            """;

    private static final String DUE = """
            select id, payload from outbox
            where site_id = :site and id = any(:ids) and substring(payload from 1 for 5) <> :mark
            """;

    private static final String UPDATE = """
            update outbox set payload = :payload,
                subject = case when subject is null then null else coalesce(:subject, subject) end
            where site_id = :site and id = :id
            """;

    private final Payloads payloads;
    private final Fingerprints fingerprints;

    OutboxSeals(Jdbi jdbi, Vault vault, Payloads payloads, Fingerprints fingerprints) {
        super(jdbi, vault.mark(), NEXT, DUE, UPDATE, Row.class);
        this.payloads = payloads;
        this.fingerprints = fingerprints;
    }

    record Row(UUID id, byte[] payload) {}

    record Change(UUID id, byte[] payload, byte @Nullable [] subject) {}

    @Override
    protected String column() {
        return "outbox.payload";
    }

    @Override
    protected UUID id(Row row) {
        return row.id();
    }

    @Override
    protected Optional<Change> sealAnew(String site, Row row) {
        Map<String, String> parameters = payloads.open(site, row.id(), row.payload());
        byte[] subject = Optional.ofNullable(parameters.get(MailTemplate.TO))
                .flatMap(EmailAddress::parse)
                .map(address -> fingerprints.ofAddress(site, address))
                .orElse(null);
        return Optional.of(new Change(row.id(), payloads.seal(site, row.id(), parameters), subject));
    }
}
