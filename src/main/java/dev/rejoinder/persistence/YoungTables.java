package dev.rejoinder.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Has PostgreSQL count tables while they are young. A plan is kept until its tables are counted again, and one that was made for an empty
 * table may read all of a full one. Autovacuum counts, too, but only once a minute.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-prepare.html">PostgreSQL manual, PREPARE: when plans are made anew</a>
 */
@Singleton
class YoungTables {
    private static final Logger LOG = Logger.getLogger(YoungTables.class);

    /** Tables that have doubled since they were counted. Large ones are left to autovacuum: their plans change no more. */
    private static final String DUE = """
            select quote_ident(c.relname) from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where c.relnamespace = current_schema()::regnamespace and c.reltuples < 100000
                and s.n_mod_since_analyze > greatest(c.reltuples, 0) + 100
            order by 1
            """;

    private final Jdbi jdbi;

    YoungTables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Several replicas may do so at once. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            jdbi.useHandle(YoungTables::countDue);
        } catch (RuntimeException e) {
            // The next beat tries again; the scheduler would fill the log.
            LOG.debugf("Tables are not counted just now (%s).", e.getClass().getSimpleName());
        }
    }

    private static void countDue(Handle handle) {
        List<String> due = handle.createQuery(DUE).mapTo(String.class).list();
        for (String table : due) {
            handle.execute("analyze (skip_locked) " + table);
        }
    }
}
