package dev.rejoinder.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The database and the account the service works with. The account owns its database and is no superuser, so that a flaw in a query
 * could not reach the machine through COPY ... TO PROGRAM.
 */
final class ServiceAccount {
    static final String NAME = "rejoinder";

    private static final String WRONG_PASSWORD = "28P01";

    private ServiceAccount() {}

    /** Makes both where they are missing; the passwords hold no quote, being base64url. */
    static void ensure(int port, String password, String superuserPassword) throws SQLException {
        try (Connection connection = superuser(port, superuserPassword, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    static String url(int port, String database) {
        return JdbcUrl.withDefaults(plainUrl(port, database));
    }

    static String plainUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A superuser who still has the service's password, as older versions left it, is given one of their own. */
    private static Connection superuser(int port, String own, String shared) throws SQLException {
        try {
            return connect(port, own);
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState())) {
                throw e;
            }
            Connection connection = connect(port, shared);
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter role " + Cluster.SUPERUSER + " password '" + own + "'");
            }
            return connection;
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty("password", password);
        // A machine that has just started much else is slow to let anyone in, and making a database copies one: both
        // may outlast the service's own short time-out on a slow disk.
        String url = JdbcUrl.withDefaults("jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?connectTimeout=30&loginTimeout=60&socketTimeout=120");
        properties.setProperty("options", "-c statement_timeout=" + JdbcUrl.statementTimeout(url));
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new IllegalStateException("the PostgreSQL driver does not take its own URL");
        }
        return connection;
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
