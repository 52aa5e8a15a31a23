package dev.rejoinder.notification;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.SealBroken;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals waiting messages anew, and files them under their address' new fingerprint. One that cannot be opened stays as it is. */
@Singleton
class OutboxSeals implements Resealable {
    private static final String NEXT = """
            select id, payload, substring(payload from 1 for 5) <> :mark as due from outbox
            where site_id = :site and id > :after order by id limit :most for update
            """;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Payloads payloads;
    private final Fingerprints fingerprints;

    OutboxSeals(Jdbi jdbi, Vault vault, Payloads payloads, Fingerprints fingerprints) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.payloads = payloads;
        this.fingerprints = fingerprints;
    }

    private record Sealed(UUID id, byte[] payload, boolean due) {}

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        return jdbi.inTransaction(handle -> {
            List<Sealed> rows = handle.createQuery(NEXT)
                    .bind("site", site)
                    .bind("after", after == null ? new UUID(0, 0) : after)
                    .bind("most", most)
                    .bind("mark", vault.mark())
                    .map((row, context) ->
                            new Sealed(row.getObject("id", UUID.class), row.getBytes("payload"), row.getBoolean("due")))
                    .list();
            int sealed = rows.stream()
                    .filter(Sealed::due)
                    .mapToInt(row -> anew(handle, site, row))
                    .sum();
            return new Step(rows.size() < most ? null : rows.get(most - 1).id(), sealed);
        });
    }

    private int anew(Handle handle, String site, Sealed row) {
        try {
            Map<String, String> parameters = payloads.open(site, row.id(), row.payload());
            byte[] subject = Optional.ofNullable(parameters.get(MailTemplate.TO))
                    .flatMap(EmailAddress::parse)
                    .map(address -> fingerprints.ofAddress(site, address))
                    .orElse(null);
            return handle.createUpdate("update outbox set payload = :payload,"
                            + " subject = case when subject is null then null else coalesce(:subject, subject) end"
                            + " where site_id = :site and id = :id")
                    .bind("payload", payloads.seal(site, row.id(), parameters))
                    .bind("subject", subject)
                    .bind("site", site)
                    .bind("id", row.id())
                    .execute();
        } catch (SealBroken e) {
            return 0;
        }
    }
}
