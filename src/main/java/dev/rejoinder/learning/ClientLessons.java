package dev.rejoinder.learning;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Deletes lessons of Akismet clients that nothing will be learned from again. Moderators' lessons stay, as their decisions do. */
@Singleton
class ClientLessons {
    /** Of each kind, in force: twice what is learned, so that there are others when some are taken back. */
    static final int KEPT = 2 * Origin.CLIENTS.mostLessons();

    /** There is no undo for them. */
    static final String SUPERSEDED =
            "delete from lesson where site_id = :site and comment_id = :comment and by_client and not in_force";

    /** Locked in the order in which they are taught; whoever has one at hand just now keeps it until the next time. */
    static final String OLDEST = """
            delete from lesson where site_id = :site and decision_id = any(array(
                select decision_id from lesson where site_id = :site and decision_id = any(array(
                    select decision_id from lesson where site_id = :site and spam = :spam and by_client and in_force
                    order by turn desc, decision_id desc offset :kept limit :most))
                order by comment_id, decision_id for update skip locked))
            """;

    private static final int MOST = 500;
    private static final int MOST_STEPS = 100;

    private final Jdbi jdbi;

    ClientLessons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of a comment of which something else was said since, in the running transaction. */
    void forgetSuperseded(String site, UUID comment) {
        jdbi.useHandle(handle -> handle.createUpdate(SUPERSEDED)
                .bind("site", site)
                .bind("comment", comment)
                .execute());
    }

    /** The oldest where there are too many, some at a time; what is left over goes the next time. */
    void forgetOldest(String site) {
        for (boolean spam : new boolean[] {true, false}) {
            int step = 0;
            while (step < MOST_STEPS && forget(site, spam) == MOST) {
                step++;
            }
        }
    }

    private int forget(String site, boolean spam) {
        return jdbi.withHandle(handle -> handle.createUpdate(OLDEST)
                .bind("site", site)
                .bind("spam", spam)
                .bind("kept", KEPT)
                .bind("most", MOST)
                .execute());
    }
}
