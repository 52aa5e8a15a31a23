package dev.rejoinder.expiry;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Stored watermarks: the time up to which each kind of data has expired. They also let one replica at a time work on a kind. */
@Singleton
public class Watermarks {
    /** What is being committed while we look carries a time that is past already. */
    private static final Duration STRAGGLERS = Duration.ofMinutes(10);

    private static final String BEGIN = """
            select until from forgotten where site_id = :site and what = :what
            """;

    private static final String OPEN = """
            insert into forgotten (site_id, what, until) values (:site, :what, :epoch) on conflict do nothing
            """;

    private static final String TAKE = """
            select until from forgotten where site_id = :site and what = :what for update skip locked
            """;

    private static final String REACH = """
            update forgotten set until = :until where site_id = :site and what = :what and until < :until
            """;

    private final Jdbi jdbi;

    Watermarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where to begin; the beginning of time where nothing was forgotten yet. */
    Instant begin(String site, String what) {
        return jdbi.withHandle(handle -> handle.createQuery(BEGIN)
                .bind("site", site)
                .bind("what", what)
                .mapTo(Instant.class)
                .findOne()
                .orElse(Instant.EPOCH));
    }

    /** The same, held for the running transaction; empty when another replica is at it. */
    Optional<Instant> take(String site, String what) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(OPEN)
                    .bind("site", site)
                    .bind("what", what)
                    .bind("epoch", Instant.EPOCH)
                    .execute();
            return handle.createQuery(TAKE)
                    .bind("site", site)
                    .bind("what", what)
                    .mapTo(Instant.class)
                    .findOne();
        });
    }

    /** Everything older is forgotten, but for what may be on its way to the disk. */
    void reach(String site, String what, Instant until) {
        reachLast(site, what, until.minus(STRAGGLERS));
    }

    /** Everything older than the last one of a full batch is forgotten. */
    void reachLast(String site, String what, Instant last) {
        jdbi.useHandle(handle -> handle.createUpdate(REACH)
                .bind("site", site)
                .bind("what", what)
                .bind("until", last)
                .execute());
    }
}
