package dev.rejoinder.notification;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The queue as an operator sees it, and what they can do about it. */
@Singleton
class OutboxList {
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final Clock clock;

    OutboxList(Jdbi jdbi, Payloads payloads, Clock clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.clock = clock;
    }

    /** Oldest first; {@code parked} null means all, {@code after} null from the beginning. */
    List<QueuedMessage> list(String site, @Nullable Boolean parked, @Nullable UUID after, int most) {
        // Words of their own for each list, so that the planner sees which index serves it.
        String which = parked == null ? "" : parked ? " and parked_at is not null" : " and parked_at is null";
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, kind, payload, created_at, due_at, attempts, parked_at, error from outbox where site_id = :site"
                                + which + " and id > :after order by id limit :most")
                .bind("site", site)
                .bind("after", after == null ? FIRST : after)
                .bind("most", most)
                .map((row, context) -> waiting(site, row))
                .list());
    }

    /** Has one that was given up tried again, from the beginning; whether it was there. */
    boolean retry(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update outbox set parked_at = null, error = null, attempts = 0, due_at = :now"
                                        + " where site_id = :site and id = :id and parked_at is not null")
                        .bind("now", clock.instant())
                        .bind("site", site)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Whether it was there. */
    boolean remove(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from outbox where site_id = :site and id = :id")
                        .bind("site", site)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private QueuedMessage waiting(String site, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp parked = row.getTimestamp("parked_at");
        return new QueuedMessage(
                id,
                row.getString("kind"),
                recipient(site, id, row.getBytes("payload")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                parked == null ? null : parked.toInstant(),
                row.getString("error"));
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
