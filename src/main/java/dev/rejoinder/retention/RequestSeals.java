package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.RowResealing;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Seals the addresses of requests anew, and files them under their new fingerprints. */
@Singleton
class RequestSeals extends RowResealing<RequestSeals.Row, RequestSeals.Change> {
    private static final String NEXT = """
            select id from data_request where site_id = :site and id > :after order by id limit :most for update
            """;

    private static final String DUE = """
            select id, address from data_request
            where site_id = :site and id = any(:ids) and substring(address from 1 for 5) <> :mark
            """;

    private static final String UPDATE = """
            update data_request set address = :address, fingerprint = :fingerprint,
                mailbox = case when mailbox is not null then cast(:mailbox as bytea) end
            where site_id = :site and id = :id
            """;

    private final RequestAddresses addresses;

    RequestSeals(Jdbi jdbi, RequestAddresses addresses) {
        super(jdbi, addresses.mark(), NEXT, DUE, UPDATE, Row.class);
        this.addresses = addresses;
    }

    record Row(UUID id, byte[] address) {}

    record Change(UUID id, byte[] address, byte[] fingerprint, byte[] mailbox) {}

    @Override
    protected String column() {
        return "data_request.address";
    }

    @Override
    protected UUID id(Row row) {
        return row.id();
    }

    @Override
    protected Optional<Change> sealAnew(String site, Row row) {
        EmailAddress address = addresses.open(site, row.id(), row.address());
        byte[] anew = addresses.seal(site, row.id(), address);
        return Optional.of(
                new Change(row.id(), anew, addresses.fingerprint(site, address), addresses.mailbox(site, address)));
    }
}
