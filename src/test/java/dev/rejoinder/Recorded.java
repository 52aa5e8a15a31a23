package dev.rejoinder;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGStatement;

/** Every statement sent to the database while it listens: the ORM's as it prepares them, the others after they ran, with their values. */
@PersistenceUnitExtension
public class Recorded implements StatementInspector, SqlLogger {
    private static final long serialVersionUID = 1L;
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    /** The reading of a site's settings, and the outbox and learning, where any site's test may have left something to do. */
    private static final List<String> OF_ITSELF = List.of(
            "from site s join policy",
            "with recursive waiting",
            " from outbox ",
            "update outbox ",
            "insert into outbox ",
            "from learning where",
            "update learning ",
            "site_model",
            "select teachers, count",
            "select turn, decision_id");

    private static volatile boolean listening;

    @Override
    public String inspect(String sql) {
        add(sql);
        return sql;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        // The driver writes the values into its own picture of a statement; a batch has none.
        try {
            PreparedStatement statement = context.getStatement();
            add(
                    statement == null
                            ? context.getRenderedSql()
                            : statement.unwrap(PGStatement.class).toString());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What is sent while this happens, but for what goes on by itself. */
    static List<String> during(Jdbi jdbi, Runnable happens) {
        SqlLogger before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
        jdbi.setSqlLogger(new Recorded());
        STATEMENTS.clear();
        listening = true;
        try {
            happens.run();
            return List.copyOf(STATEMENTS);
        } finally {
            listening = false;
            jdbi.setSqlLogger(before);
        }
    }

    private static void add(String sql) {
        if (listening && OF_ITSELF.stream().noneMatch(sql::contains)) {
            STATEMENTS.add(sql.strip());
        }
    }
}
