package dev.rejoinder.thread;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens connections for the replica link, outside of the pool: it listens for as long as the service runs. */
@Singleton
class ReplicaConnections {
    private final DatabaseSettings settings;

    ReplicaConnections(DatabaseSettings settings) {
        this.settings = settings;
    }

    ReplicaConnection open() throws SQLException {
        Connection connection = DriverManager.getConnection(
                settings.url(),
                settings.username().orElse(null),
                settings.password().orElse(null));
        try {
            return new ReplicaConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
