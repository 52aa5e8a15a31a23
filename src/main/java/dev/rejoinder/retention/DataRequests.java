package dev.rejoinder.retention;

import com.fasterxml.uuid.Generators;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.ErasureMode;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Requests as they are kept: their address sealed, and no longer than they are good for. */
@Singleton
class DataRequests {
    static final String PURPOSE = "data-request";

    /** Mails of each kind to one address a day and site, whoever asks for them. */
    private static final int A_DAY = 3;

    private static final String SELECT =
            "select id, kind, address, requested_at, used_at from data_request where site_id = :site and ";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Fingerprints fingerprints;
    private final Clock clock;

    DataRequests(Jdbi jdbi, Vault vault, Fingerprints fingerprints, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Who is filed under an address. */
    DataSubject subject(String site, EmailAddress address) {
        return new DataSubject(site, fingerprints.allOfAddress(site, address));
    }

    /** Adds a request in the running transaction; empty when this address has had its mails for today. */
    Optional<UUID> add(String site, EmailAddress address, DataRequest.Kind kind) {
        byte[] fingerprint = fingerprints.ofAddress(site, address);
        Instant now = now();
        UUID id = Generators.timeBasedEpochGenerator().generate();
        return jdbi.withHandle(handle -> {
            // One after the other for each address, so that many at once are counted, too.
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(encode(:fingerprint, 'hex'), 0))::text")
                    .bind("fingerprint", fingerprint)
                    .mapTo(String.class)
                    .one();
            int added = handle.createUpdate(
                            "insert into data_request (site_id, id, kind, address, fingerprint, requested_at)"
                                    + " select :site, :id, :kind, :address, :fingerprint, :now where (select count(*) from data_request"
                                    + " where site_id = :site and fingerprint = :fingerprint and kind = :kind and requested_at > :since) < :most")
                    .bind("site", site)
                    .bind("id", id)
                    .bind("kind", kind.name())
                    .bind("address", vault.seal(site, id, PURPOSE, address.readable()))
                    .bind("fingerprint", fingerprint)
                    .bind("now", now)
                    .bind("since", now.minus(Duration.ofDays(1)))
                    .bind("most", A_DAY)
                    .execute();
            return added == 1 ? Optional.of(id) : Optional.empty();
        });
    }

    Optional<DataRequest> find(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("site", site)
                .bind("id", id)
                .map((row, context) -> request(site, row))
                .findOne());
    }

    /** Uses the link up; of many who press at once, one does. */
    boolean use(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update data_request set used_at = :now where site_id = :site and id = :id"
                                        + " and used_at is null and requested_at > :since")
                        .bind("site", site)
                        .bind("id", id)
                        .bind("now", now())
                        .bind("since", now().minus(DataRequest.VALID))
                        .execute())
                == 1;
    }

    /** Makes a link good again that was used in vain. */
    void release(String site, UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update data_request set used_at = null where site_id = :site and id = :id and remains is null")
                .bind("site", site)
                .bind("id", id)
                .execute());
    }

    /** Puts an erasure on record, to be carried out by whoever comes by; held for who asks for a moment. */
    UUID begin(String site, EmailAddress address, ErasureMode remains, Requester by, int comments, Duration held) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into data_request (site_id, id, kind, address, fingerprint, requested_at, used_at, remains, by,"
                                + " credential_id, comments, held_until) values (:site, :id, 'ERASE', :address, :fingerprint, :now,"
                                + " :now, :remains, :by, :credential, :comments, :until)")
                .bind("site", site)
                .bind("id", id)
                .bind("address", vault.seal(site, id, PURPOSE, address.readable()))
                .bind("fingerprint", fingerprints.ofAddress(site, address))
                .bind("now", now())
                .bind("remains", remains.name())
                .bind("by", by.name())
                .bindByType("credential", by.credential(), UUID.class)
                .bind("comments", comments)
                .bind("until", now().plus(held))
                .execute());
        return id;
    }

    /** Takes up an erasure whose last holder is gone, if there is one. */
    Optional<UUID> takeUp(String site, Duration held) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "update data_request set held_until = :until where site_id = :site and id = ("
                                + "select id from data_request where site_id = :site and remains is not null and held_until < :now"
                                + " order by held_until limit 1 for update skip locked) returning id")
                .bind("site", site)
                .bind("now", now())
                .bind("until", now().plus(held))
                .mapTo(UUID.class)
                .findOne());
    }

    void hold(String site, UUID id, Duration held) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update data_request set held_until = :until where site_id = :site and id = :id")
                .bind("site", site)
                .bind("id", id)
                .bind("until", now().plus(held))
                .execute());
    }

    /** An erasure under way. */
    record UnderWay(EmailAddress address, ErasureMode remains, Requester by, int comments) {}

    Optional<UnderWay> underWay(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select address, remains, by, credential_id, comments from data_request"
                                + " where site_id = :site and id = :id and remains is not null")
                .bind("site", site)
                .bind("id", id)
                .map((row, context) -> new UnderWay(
                        address(site, id, row.getBytes("address")),
                        ErasureMode.valueOf(row.getString("remains")),
                        new Requester(row.getString("by"), row.getObject("credential_id", UUID.class)),
                        row.getInt("comments")))
                .findOne());
    }

    boolean remove(String site, UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("delete from data_request where site_id = :site and id = :id")
                                .bind("site", site)
                                .bind("id", id)
                                .execute())
                == 1;
    }

    private DataRequest request(String site, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        java.sql.@Nullable Timestamp used = row.getTimestamp("used_at");
        return new DataRequest(
                id,
                DataRequest.Kind.valueOf(row.getString("kind")),
                address(site, id, row.getBytes("address")),
                row.getTimestamp("requested_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private EmailAddress address(String site, UUID id, byte[] sealed) {
        return EmailAddress.parse(vault.open(site, id, PURPOSE, sealed)).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
