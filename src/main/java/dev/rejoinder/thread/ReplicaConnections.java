package dev.rejoinder.thread;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens connections for the replica link, outside of the pool: it listens for as long as the service runs. */
@Singleton
class ReplicaConnections {
    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    ReplicaConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    ReplicaConnection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user.orElse(null), password.orElse(null));
        try {
            return new ReplicaConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
