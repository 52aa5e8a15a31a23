package dev.rejoinder.notification;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table behind the outbox: messages to be sent, each leased to the replica that is sending it. */
@Singleton
class OutboxMessages {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    /**
     * Steps from one site's first entry in the index to the next site's: as many steps as sites have something waiting. Of each, the entry due
     * first is looked at; an "exists" would be turned into a join with all that are due.
     */
    static final String SITES = """
            with recursive waiting (site_id) as (
                (select site_id from outbox where parked_at is null order by site_id limit 1)
                union all
                select (select o.site_id from outbox o where o.parked_at is null and o.site_id > w.site_id
                    order by o.site_id limit 1)
                from waiting w where w.site_id is not null)
            select w.site_id from waiting w
            where (select s.removed_at is null from site s where s.site_id = w.site_id)
                and (select o.due_at from outbox o where o.site_id = w.site_id and o.parked_at is null
                    order by o.due_at limit 1) <= :now
            """;

    /** Of kinds known here: what a newer release has queued waits for a replica that has its template. */
    static final String CLAIM = """
            with due as materialized (
                select id from outbox
                where site_id = :site and parked_at is null and due_at <= :now and kind = any(:kinds)
                order by due_at limit :most for update skip locked)
            update outbox o set due_at = :until, attempts = o.attempts + 1 from due
            where o.site_id = :site and o.id = due.id
            returning o.site_id as site, o.id, o.kind, o.payload, o.attempts
            """;

    private static final String ADD = """
            insert into outbox (site_id, id, kind, payload, subject, created_at, due_at)
            values (:site, :id, :kind, :payload, :subject, :now, :now)
            """;

    /** Whoever may have claimed it since: it need not be sent again. */
    private static final String REMOVE = """
            delete from outbox where site_id = :site and id = :id
            """;

    private static final String PUT_BACK = """
            update outbox set due_at = :now, attempts = attempts - 1
            where site_id = :site and id = :id and attempts = :attempts
            """;

    private static final String HOLD = """
            update outbox set due_at = :until where site_id = :site and id = :id and attempts = :attempts
            """;

    private static final String POSTPONE = """
            update outbox set due_at = :due, error = :error
            where site_id = :site and id = :id and attempts = :attempts
            """;

    private static final String PARK = """
            update outbox set parked_at = :now, error = :error
            where site_id = :site and id = :id and attempts = :attempts
            """;

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final Clock clock;

    OutboxMessages(Jdbi jdbi, Payloads payloads, Clock clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.clock = clock;
    }

    void add(Message message) {
        Instant now = clock.instant();
        UUID id = IDS.construct(now.toEpochMilli());
        byte[] payload = payloads.seal(message.site(), id, message.parameters());
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("site", message.site())
                .bind("id", id)
                .bind("kind", message.kind())
                .bind("payload", payload)
                .bind("subject", message.subject())
                .bind("now", now)
                .execute());
    }

    /** Sites that have something due. */
    List<String> sites() {
        return jdbi.withHandle(handle -> handle.createQuery(SITES)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .list());
    }

    /** Makes messages that are due ours until then; those that another is just making theirs are passed over. */
    List<LeasedMessage> claim(String site, Set<String> kinds, Instant until, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("site", site)
                .bind("now", clock.instant())
                .bindArray("kinds", String.class, kinds.toArray())
                .bind("most", most)
                .bind("until", until)
                .mapTo(LeasedMessage.class)
                .list());
    }

    /** It is through. */
    void remove(LeasedMessage message) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE)
                .bind("site", message.site())
                .bind("id", message.id())
                .execute());
    }

    /** It stays ours until then; false when another has it by now, or it is gone. */
    boolean hold(LeasedMessage message, Instant until) {
        return execute(HOLD, message, Map.of("until", until));
    }

    /** It is not ours any more, and was not tried. */
    void putBack(LeasedMessage message) {
        execute(PUT_BACK, message, Map.of("now", clock.instant()));
    }

    void postpone(LeasedMessage message, Instant due, String error) {
        execute(POSTPONE, message, Map.of("due", due, "error", error));
    }

    void park(LeasedMessage message, String error) {
        execute(PARK, message, Map.of("now", clock.instant(), "error", error));
    }

    /** As long as it is ours: nobody has claimed it since. */
    private boolean execute(String sql, LeasedMessage message, Map<String, Object> values) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("site", message.site())
                        .bind("id", message.id())
                        .bind("attempts", message.attempts())
                        .bindMap(values)
                        .execute())
                == 1;
    }
}
