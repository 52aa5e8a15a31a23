package dev.rejoinder.expiry;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Up to when each kind of thing was forgotten, so that what is through with is not looked at again; and one replica at a time per kind. */
@Singleton
public class Watermarks {
    /** What is being committed while we look carries a time that is past already. */
    private static final Duration STRAGGLERS = Duration.ofMinutes(10);

    private final Jdbi jdbi;

    Watermarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where to begin; the beginning of time where nothing was forgotten yet. */
    public Instant begin(String site, String what) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select until from forgotten where site_id = :site and what = :what")
                        .bind("site", site)
                        .bind("what", what)
                        .mapTo(Instant.class)
                        .findOne()
                        .orElse(Instant.EPOCH));
    }

    /** The same, held for the running transaction; empty when another replica is at it. */
    public Optional<Instant> take(String site, String what) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(
                            "insert into forgotten (site_id, what, until) values (:site, :what, :epoch) on conflict do nothing")
                    .bind("site", site)
                    .bind("what", what)
                    .bind("epoch", Instant.EPOCH)
                    .execute();
            return handle.createQuery(
                            "select until from forgotten where site_id = :site and what = :what for update skip locked")
                    .bind("site", site)
                    .bind("what", what)
                    .mapTo(Instant.class)
                    .findOne();
        });
    }

    /** Everything older is forgotten, but for what may be on its way to the disk. */
    public void reach(String site, String what, Instant until) {
        set(site, what, until.minus(STRAGGLERS));
    }

    /** Everything older than the last one of a full batch is forgotten. */
    public void set(String site, String what, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update forgotten set until = :until where site_id = :site and what = :what and until < :until")
                .bind("site", site)
                .bind("what", what)
                .bind("until", until)
                .execute());
    }
}
