package dev.rejoinder.learning;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The sequence numbers of changes to a site's lessons, called turns, and the last one its model has learned. Turns follow the order of
 * commits, for whoever takes one keeps the site's row locked until the commit.
 */
@Singleton
class LessonSequence {
    private static final String ANEW = """
            insert into learning (site_id, wanted, anew) values (:site, 1, 1)
            on conflict (site_id) do update set wanted = learning.wanted + 1, anew = learning.wanted + 1
            returning wanted
            """;

    private static final String POSITION = """
            select wanted, anew, learned from learning l
            where site_id = :site
                and exists (select 1 from site s where s.site_id = l.site_id and s.removed_at is null)
            """;

    private static final String LEARNED = """
            update learning set learned = :turn where site_id = :site and learned < :turn
            """;

    private static final String DUE = """
            select site_id from learning l
            where wanted > learned
                and exists (select 1 from site s where s.site_id = l.site_id and s.removed_at is null)
            """;

    private final Jdbi jdbi;

    LessonSequence(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * How far a site is.
     *
     * @param wanted the last turn
     * @param anew the last one that took something away
     * @param learned the last one that is learned
     */
    record Position(long wanted, long anew, long learned) {}

    /** Has all be learned anew, in the running transaction; the turn to wait for. */
    long wantAnew(String site) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ANEW).bind("site", site).mapTo(Long.class).one());
    }

    /** How far a site has been taught and has learned; empty if it was never taught, or is removed. */
    Optional<Position> of(Handle handle, String site) {
        return handle.createQuery(POSITION)
                .bind("site", site)
                .map((row, context) -> new Position(row.getLong("wanted"), row.getLong("anew"), row.getLong("learned")))
                .findOne();
    }

    /** Notes that everything up to this turn is learned. */
    void markLearned(Handle handle, String site, long turn) {
        handle.createUpdate(LEARNED).bind("site", site).bind("turn", turn).execute();
    }

    /** Sites where something is still to be learned. */
    List<String> due() {
        return jdbi.withHandle(
                handle -> handle.createQuery(DUE).mapTo(String.class).list());
    }
}
