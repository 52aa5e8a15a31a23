package dev.rejoinder.kit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
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

    /** What asks about all sites at once, whoever is meant. */
    private static final List<String> OF_ALL_SITES = List.of(
            "from site s join policy",
            "with recursive waiting",
            "select site_id from learning l where wanted > learned",
            "select site_id from site_model where spam + ham > 0",
            "select site_id, version from site_model");

    /** What goes on in the background after something happened: messages, learning, forgetting. */
    private static final List<String> IN_THE_BACKGROUND = List.of(
            " outbox ",
            "from learning ",
            "pg_try_advisory",
            "update learning ",
            "site_model",
            "select teachers, count",
            "select turn, decision_id",
            "from pg_stat_user_tables ",
            "analyze (skip_locked) ",
            " forgotten ");

    /** A site of a test, as its key is made. */
    private static final Pattern SITE = Pattern.compile("'([a-z]+-[0-9a-f]{8}-[0-9a-f]{4})'");

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

    /** What is sent while this happens. */
    public static List<String> during(Jdbi jdbi, Runnable happens) {
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

    /** The same without what names sites of other tests, which may have left something to do. */
    public static List<String> during(Jdbi jdbi, String site, Runnable happens) {
        return during(jdbi, happens).stream()
                .filter(sql -> SITE.matcher(sql)
                        .results()
                        .allMatch(named -> named.group(1).equals(site)))
                .toList();
    }

    /** The same without what its own background work sends. */
    public static List<String> inForeground(Jdbi jdbi, String site, Runnable happens) {
        return during(jdbi, site, happens).stream()
                .filter(sql -> IN_THE_BACKGROUND.stream().noneMatch(sql::contains))
                .toList();
    }

    private static void add(String sql) {
        if (listening && OF_ALL_SITES.stream().noneMatch(sql::contains)) {
            STATEMENTS.add(sql.strip());
        }
    }
}
