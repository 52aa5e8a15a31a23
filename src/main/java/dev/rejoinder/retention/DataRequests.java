package dev.rejoinder.retention;

import com.fasterxml.uuid.Generators;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.network.DataRequestLimits;
import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Requests that wait for their link to be followed, kept no longer than they are good for. */
@Singleton
class DataRequests {
    /** Mails of each kind into one mailbox a day and site, whoever asks for them. */
    private static final int A_DAY = 3;

    /** One after the other on each site, so that many at once are counted, too. */
    private static final String QUEUE_UP = """
            select pg_advisory_xact_lock(hashtextextended('data-requests/' || ?, 0))
            """;

    private static final String RECENT = """
            select count(*) from (
                select from data_request where site_id = :site and id > :since and mailbox is not null limit :most)
                as recent
            """;

    private static final String ADD = """
            insert into data_request (site_id, id, kind, address, fingerprint, mailbox, requested_at)
            select :site, :id, :kind, :address, :fingerprint, :mailbox, :now
            where (select count(*) from data_request where site_id = :site and mailbox = :mailbox
                and kind = :kind and requested_at > :since) < :most
            """;

    private static final String FIND = """
            select kind, address, requested_at, handed_over_at, used_at from data_request
            where site_id = :site and id = :id
            """;

    private static final String USE = """
            update data_request set used_at = :now where site_id = :site and id = :id
                and used_at is null and (handed_over_at is null or handed_over_at > :since)
            """;

    private static final String HAND_OVER = """
            update data_request set handed_over_at = :now where site_id = :site and id = :id and remains is null
            """;

    private static final String RELEASE = """
            update data_request set used_at = null where site_id = :site and id = :id and remains is null
            """;

    private final Jdbi jdbi;
    private final RequestAddresses addresses;
    private final DataRequestLimits limits;
    private final Clock clock;

    DataRequests(Jdbi jdbi, RequestAddresses addresses, DataRequestLimits limits, Clock clock) {
        this.jdbi = jdbi;
        this.addresses = addresses;
        this.limits = limits;
        this.clock = clock;
    }

    record Row(
            DataRequest.Kind kind,
            byte[] address,
            Instant requestedAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant usedAt) {}

    /**
     * Adds a request in the running transaction; empty when this mailbox has had its mails for today.
     *
     * @throws dev.rejoinder.network.RateExceeded when the site has had its requests for this hour
     */
    Optional<UUID> add(String site, EmailAddress address, DataRequest.Kind kind) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        return jdbi.withHandle(handle -> {
            handle.execute(QUEUE_UP, site);
            limits.check(recent(handle, site));
            int added = handle.createUpdate(ADD)
                    .bind("site", site)
                    .bind("id", id)
                    .bind("kind", kind)
                    .bind("address", addresses.seal(site, id, address))
                    .bind("fingerprint", addresses.fingerprint(site, address))
                    .bind("mailbox", addresses.mailbox(site, address))
                    .bind("now", now())
                    .bind("since", now().minus(Duration.ofDays(1)))
                    .bind("most", A_DAY)
                    .execute();
            return added == 1 ? Optional.of(id) : Optional.empty();
        });
    }

    private int recent(Handle handle, String site) {
        return handle.createQuery(RECENT)
                .bind("site", site)
                .bind("since", TimeOrderedIds.first(now().minus(DataRequestLimits.WINDOW)))
                .bind("most", DataRequestLimits.OF_A_SITE)
                .mapTo(Integer.class)
                .one();
    }

    Optional<DataRequest> find(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("site", site)
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> new DataRequest(
                        id,
                        row.kind(),
                        addresses.open(site, id, row.address()),
                        row.requestedAt(),
                        row.handedOverAt(),
                        row.usedAt()));
    }

    /** Its mail is on its way: from now on its day counts. */
    void handOver(String site, UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(HAND_OVER)
                .bind("site", site)
                .bind("id", id)
                .bind("now", now())
                .execute());
    }

    /** Uses the link up; of many who press at once, one does. */
    boolean use(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(USE)
                        .bind("site", site)
                        .bind("id", id)
                        .bind("now", now())
                        .bind("since", now().minus(DataRequest.VALID))
                        .execute()
                == 1);
    }

    /** Makes a link good again that was used in vain. */
    void release(String site, UUID id) {
        jdbi.useHandle(handle ->
                handle.createUpdate(RELEASE).bind("site", site).bind("id", id).execute());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
