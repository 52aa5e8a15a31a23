package dev.rejoinder.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers. A pool whose connections are all in use says nothing of that, so a connection of its own is opened then: a
 * service that has much to do is not taken for one without a database. One such connection a second, for about one.
 */
@Readiness
@Singleton
class DatabaseHealth implements HealthCheck {
    /** What comes last in the driver's URL counts. */
    private static final String TIMES = "connectTimeout=1&loginTimeout=1&socketTimeout=1";

    private static final int VALID_WITHIN = 1;

    /** Nanoseconds for which an answer of a connection of its own is good. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final AgroalDataSource pool;
    private boolean asked;
    private boolean answered;
    private long askedAt;

    DatabaseHealth(AgroalDataSource pool) {
        this.pool = pool;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(isThere()).build();
    }

    private boolean isThere() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(VALID_WITHIN);
        } catch (SQLException allInUseOrAway) {
            return answersOutsideOfPool();
        }
    }

    /** Those who ask meanwhile are told the same. */
    private synchronized boolean answersOutsideOfPool() {
        long now = System.nanoTime();
        if (!asked || now - askedAt > FRESH) {
            asked = true;
            answered = answers();
            askedAt = System.nanoTime();
        }
        return answered;
    }

    private boolean answers() {
        try (Connection connection = open()) {
            return connection.isValid(VALID_WITHIN);
        } catch (SQLException away) {
            return false;
        }
    }

    private Connection open() throws SQLException {
        AgroalConnectionFactoryConfiguration factory =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(factory.jdbcProperties());
        if (factory.principal() != null) {
            properties.setProperty("user", factory.principal().getName());
        }
        for (Object credential : factory.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        String url = factory.jdbcUrl();
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + TIMES, properties);
    }
}
