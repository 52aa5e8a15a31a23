package dev.rejoinder.retention;

import com.fasterxml.uuid.Generators;
import dev.rejoinder.persistence.RecordArguments;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of erasures that are not complete yet, each leased to the replica that carries it out. */
@Singleton
class PendingErasures {
    private static final String ADD = """
            insert into data_request (site_id, id, kind, address, fingerprint, requested_at, used_at,
                remains, by, credential_id, comments, held_until)
            values (:site, :id, 'ERASE', :address, :fingerprint, :now, :now,
                :remains, :by, :credentialId, :comments, :until)
            """;

    private static final String TAKE_UP = """
            update data_request set held_until = :until where site_id = :site and id = (
                select id from data_request where site_id = :site and remains is not null and held_until < :now
                order by held_until limit 1 for update skip locked)
            returning id
            """;

    private static final String HOLD = """
            update data_request set held_until = :until where site_id = :site and id = :id
            """;

    private static final String FIND = """
            select address, fingerprint, remains, by, credential_id, comments from data_request
            where site_id = :site and id = :id and remains is not null
            """;

    private static final String REMOVE = """
            delete from data_request where site_id = :site and id = :id
            """;

    private final Jdbi jdbi;
    private final RequestAddresses addresses;
    private final Clock clock;

    PendingErasures(Jdbi jdbi, RequestAddresses addresses, Clock clock) {
        this.jdbi = jdbi;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Puts an erasure on record, to be carried out by whoever comes by; held for who asks for a moment. */
    UUID add(String site, PendingErasure erasure, Duration held) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        PendingErasureRow row = PendingErasureRow.of(
                erasure, addresses.seal(site, id, erasure.address()), addresses.fingerprint(site, erasure.address()));
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindNamedArgumentFinder(RecordArguments.of(row))
                .bind("site", site)
                .bind("id", id)
                .bind("now", now())
                .bind("until", now().plus(held))
                .execute());
        return id;
    }

    /** Takes up an erasure whose last holder is gone, if there is one. */
    Optional<UUID> takeUp(String site, Duration held) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE_UP)
                .bind("site", site)
                .bind("now", now())
                .bind("until", now().plus(held))
                .mapTo(UUID.class)
                .findOne());
    }

    void hold(String site, UUID id, Duration held) {
        jdbi.useHandle(handle -> handle.createUpdate(HOLD)
                .bind("site", site)
                .bind("id", id)
                .bind("until", now().plus(held))
                .execute());
    }

    Optional<ErasureOrder> find(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("site", site)
                        .bind("id", id)
                        .mapTo(PendingErasureRow.class)
                        .findOne())
                .map(row -> row.order(subject(site, id, row)));
    }

    /** Where the address cannot be opened any more, its fingerprint still finds all but what is filed under a former one. */
    private DataSubject subject(String site, UUID id, PendingErasureRow row) {
        try {
            return addresses.subject(site, addresses.open(site, id, row.address()));
        } catch (SealBroken e) {
            return new DataSubject(site, List.of(row.fingerprint()));
        }
    }

    /** Takes it off the record; false when another has done so. */
    boolean remove(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("site", site)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
