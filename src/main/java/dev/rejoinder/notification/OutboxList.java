package dev.rejoinder.notification;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The outbox as operators see it: lists messages, has one tried again, or removes it. */
@Singleton
class OutboxList {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ALL = """
            select id, kind, payload, created_at, due_at, attempts, parked_at, error from outbox
            where site_id = :site and id > :after order by id limit :most
            """;

    // Words of their own for each list, so that the planner sees which index serves it.
    private static final String PARKED = """
            select id, kind, payload, created_at, due_at, attempts, parked_at, error from outbox
            where site_id = :site and parked_at is not null and id > :after order by id limit :most
            """;

    private static final String WAITING = """
            select id, kind, payload, created_at, due_at, attempts, parked_at, error from outbox
            where site_id = :site and parked_at is null and id > :after order by id limit :most
            """;

    private static final String RETRY = """
            update outbox set parked_at = null, error = null, attempts = 0, due_at = :now
            where site_id = :site and id = :id and parked_at is not null
            """;

    private static final String REMOVE = """
            delete from outbox where site_id = :site and id = :id
            """;

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final Clock clock;

    OutboxList(Jdbi jdbi, Payloads payloads, Clock clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            String kind,
            byte[] payload,
            Instant createdAt,
            Instant dueAt,
            int attempts,
            @Nullable Instant parkedAt,
            @Nullable String error) {}

    /** Oldest first; {@code parked} null means all, {@code after} null from the beginning. */
    List<QueuedMessage> list(String site, @Nullable Boolean parked, @Nullable UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(parked == null ? ALL : parked ? PARKED : WAITING)
                .bind("site", site)
                .bind("after", after == null ? FIRST : after)
                .bind("most", most)
                .mapTo(Row.class)
                .map(row -> message(site, row))
                .list());
    }

    /** Has one that was given up tried again, from the beginning; whether it was there. */
    boolean retry(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(RETRY)
                        .bind("now", clock.instant())
                        .bind("site", site)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Whether it was there. */
    boolean remove(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("site", site)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private QueuedMessage message(String site, Row row) {
        return new QueuedMessage(
                row.id(),
                row.kind(),
                recipient(site, row.id(), row.payload()),
                row.createdAt(),
                row.dueAt(),
                row.attempts(),
                row.parkedAt(),
                row.error());
    }

    private @Nullable String recipient(String site, UUID id, byte[] payload) {
        try {
            String to = payloads.open(site, id, payload).get(MailTemplate.TO);
            return to == null
                    ? null
                    : EmailAddress.parse(to).map(EmailAddress::masked).orElse(null);
        } catch (SealBroken e) {
            // Listed all the same: its error says why.
            return null;
        }
    }
}
