package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The link between replicas stands again whatever ended it. */
@QuarkusTest
class PageChangeChannelTest {
    @Inject
    PageChangeChannel channel;

    @Inject
    DatabaseSettings settings;

    @Inject
    Stumbling stumbling;

    @Inject
    Jdbi jdbi;

    /** Runs out of memory once, when it is told to. */
    @Singleton
    static class Stumbling {
        private volatile CountDownLatch stumbled = new CountDownLatch(0);

        void restored(@Observes PageChangeChannel.Restored event) {
            if (stumbled.getCount() > 0) {
                stumbled.countDown();
                throw new OutOfMemoryError("of this test");
            }
        }
    }

    @Test
    void anErrorDoesNotEndItForEver() throws Exception {
        stumbling.stumbled = new CountDownLatch(1);

        cut();

        assertThat(stumbling.stumbled.await(10, TimeUnit.SECONDS)).isTrue();
        Instant then = channel.lastHeard();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!channel.lastHeard().isAfter(then) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(channel.lastHeard()).isAfter(then);
        assertThat(channel.isHeard()).isTrue();
    }

    @Test
    void theServerGivesUpWhatTheLinkAndThePoolHaveGivenUp() throws SQLException {
        Connection connection = DriverManager.getConnection(
                settings.url(),
                settings.username().orElseThrow(),
                settings.password().orElseThrow());
        try (ReplicaConnection link = new ReplicaConnection(connection);
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("show statement_timeout")) {
            assertThat(link).isNotNull();
            assertThat(shown.next()).isTrue();
            assertThat(shown.getString(1)).isEqualTo("750ms");
        }
        String pool = jdbi.withHandle(handle ->
                handle.createQuery("show statement_timeout").mapTo(String.class).one());
        assertThat(pool).isEqualTo("2500ms");
    }

    private void cut() {
        jdbi.useHandle(
                handle -> handle.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rejoinder-replica-link'"));
    }
}
