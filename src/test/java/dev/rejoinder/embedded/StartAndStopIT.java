package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StartAndStopIT {
    private static final String WELCOME = "Welcome to Rejoinder";

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalStopsBothCleanly(String signal) throws Exception {
        Path folder = Folders.started("signal-" + signal);
        try (PackagedProgram service = PackagedProgram.start(folder, Map.of()).ready()) {
            ProcessHandle database = ProcessHandle.of(Folders.serverOf(folder)).orElseThrow();

            assertThat(service.signal(signal)).isIn(0, 130, 143);

            database.onExit().get(10, TimeUnit.SECONDS);
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(Files.readString(folder.resolve("postgres.log"))).contains("database system is shut down");
            // Had PostgreSQL gone first, closing the connection pool would have complained.
            assertThat(service.said()).contains("stopped in").doesNotContain("ERROR", "WARN  [io.agroal");
        }
    }

    @Test
    void afterAKillTheNextStartHasEverythingThatWasCommitted() throws Exception {
        Path folder = Folders.started("killed");
        try (PackagedProgram service = PackagedProgram.start(folder, Map.of()).ready();
                Connection connection = PackagedProgram.connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
            service.kill();
        }
        try (PackagedProgram next = PackagedProgram.start(folder, Map.of()).ready();
                Connection connection = PackagedProgram.connect(folder);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
            connection.close();
            assertThat(next.signal("TERM")).isIn(0, 143);
        }
    }

    @Test
    void theFirstStartSaysWhereEverythingIsAndLaterOnesOnlyWhereTheyListen() throws Exception {
        Path folder = Folders.fresh("welcome");
        String first = run(folder, "A first thread");
        assertThat(first)
                .containsOnlyOnce(WELCOME)
                .contains(folder.resolve("admin-token").toString(), "/docs", "/health/ready")
                .contains("/demo")
                .doesNotContain(Files.readString(folder.resolve("admin-token")).strip())
                .doesNotContain(Files.readString(folder.resolve("secret")).strip())
                .doesNotContain(Files.readString(folder.resolve("password")).strip())
                .doesNotContain("127.0.0.1:0");

        String second = run(folder, "Rejoinder listens on");
        assertThat(second).doesNotContain(WELCOME).containsOnlyOnce("Rejoinder listens on http://127.0.0.1:");
    }

    @Test
    void aSecondServiceOnTheSameFolderIsRefusedInOneParagraph() throws Exception {
        Path folder = Folders.started("one-folder");
        try (PackagedProgram first = PackagedProgram.start(folder, Map.of()).ready()) {
            assertRefused(folder, Map.of(), "is using the data folder " + folder);
            assertThat(first.signal("TERM")).isIn(0, 143);
        }
    }

    @Test
    void anOutsideDatabaseWithoutSecretIsRefused() throws Exception {
        Path folder = Folders.fresh("outside");
        assertRefused(
                folder, Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/x"), "REJOINDER_SECRET");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aShortTokenIsRefused() throws Exception {
        assertRefused(Folders.fresh("token"), Map.of("REJOINDER_ADMIN_TOKEN", "too-short"), "32 characters");
    }

    @Test
    void aServiceThatCannotStartLeavesNoDatabaseBehind() throws Exception {
        Path folder = Folders.freshWithPrograms("bad-port");
        try (PackagedProgram service =
                PackagedProgram.start(folder, Map.of("QUARKUS_HTTP_HOST", "192.0.2.1", "QUARKUS_HTTP_PORT", "18080"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(folder.resolve("postgres/PG_VERSION")).exists();
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        }
        assertThat(run(folder, WELCOME)).as("it was never welcomed").contains(WELCOME);
    }

    private static String run(Path folder, String lastWords) throws IOException, InterruptedException {
        try (PackagedProgram service = PackagedProgram.start(folder, Map.of())) {
            service.until(lastWords);
            service.signal("TERM");
            return service.said();
        }
    }

    private static void assertRefused(Path folder, Map<String, String> settings, String words) throws Exception {
        try (PackagedProgram service = PackagedProgram.start(folder, settings)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.said())
                    .startsWith("Rejoinder was not started. ")
                    .contains(words)
                    .doesNotContain("Exception", "\tat ");
            assertThat(service.said().strip().lines()).hasSize(1);
        }
    }
}
