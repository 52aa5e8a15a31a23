package dev.rejoinder.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Hand-written SQL goes through Jdbi; it takes part in a running transaction, and stands alone (auto-commit) outside of one.
 *
 * <p>One way rows become records: {@code handle.createQuery(SQL).bind("site", site).mapTo(Row.class)} makes records of any of our own
 * types, also package-private ones. The column {@code page_id} becomes the component {@code pageId}; every component needs its column,
 * which may hold null unless the component is a primitive, where null is 0 or false. Instants, UUIDs, enums (by name), byte arrays, and
 * lists, sets or arrays of them from SQL's arrays need nothing more; {@code jsonb} is read as a text. The other way,
 * {@code bindNamedArgumentFinder(RecordArguments.of(row))} binds a record's components by their names, collections as SQL's arrays.
 * Reads of thousands a second map by hand, where looking for columns' names shows.
 */
final class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        Jdbi jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
        jdbi.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(false));
        // What was bound is what readers wrote: it has no business in an exception's message, which may be logged.
        jdbi.configure(StatementExceptions.class, config -> config.setMessageRendering(MessageRendering.NONE));
        jdbi.registerRowMapper(new RecordMapperFactory());
        jdbi.registerArrayType(new ByteArrays());
        return jdbi;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
