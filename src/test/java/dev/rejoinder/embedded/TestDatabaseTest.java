package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {
    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "rejoinder.admin-token")
    String adminToken;

    @Test
    void everyQuarkusTestHasARealPostgres() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            assertThat(connection.getMetaData().getUserName()).isEqualTo(ServiceAccount.NAME);
        }
        assertThat(adminToken).isEqualTo(TestDatabase.ADMIN_TOKEN);
    }
}
