package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {
    private static Path folder = Path.of("");
    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws IOException {
        folder = Folders.fresh("settings");
        database = Folders.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "data_checksums, on",
        "server_encoding, UTF8"
    })
    void whatIsAcknowledgedIsOnDiskAndTheServerKeepsToItself(String setting, String value)
            throws SQLException, IOException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), Cluster.SUPERUSER, superuserPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void textIsOrderedByCodePointOnEveryMachine() throws SQLException {
        assertThat(
                        Folders.ask(
                                database,
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", ""})
    void nobodyGetsInWithoutThePassword(String password) {
        for (String user : List.of("rejoinder", "postgres")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void everyLineOfTheAccessListAsksForThePassword() throws IOException {
        List<String> rules = Files.readAllLines(folder.resolve("postgres/pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(rules).isNotEmpty().allMatch(rule -> rule.endsWith("scram-sha-256"));
    }

    @Test
    void theServiceIsNoSuperuser() throws SQLException {
        assertThat(Folders.ask(database, "select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void theServicesPasswordIsNotTheSuperusers() {
        assertThatThrownBy(
                        () -> DriverManager.getConnection(database.jdbcUrl(), Cluster.SUPERUSER, database.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aSuperuserWhoHasTheServicesPasswordFromAnOlderVersionIsGivenOneOfTheirOwn() throws Exception {
        Path old = Folders.fresh("shared-password");
        try (EmbeddedPostgres before = Folders.start(old);
                Connection superuser = DriverManager.getConnection(
                        before.jdbcUrl(), Cluster.SUPERUSER, read(old.resolve("superuser-password")));
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role postgres password '" + before.password() + "'");
        }
        Files.delete(old.resolve("superuser-password"));

        for (int start = 0; start < 2; start++) {
            try (EmbeddedPostgres after = Folders.start(old)) {
                assertThatThrownBy(
                                () -> DriverManager.getConnection(after.jdbcUrl(), Cluster.SUPERUSER, after.password()))
                        .isInstanceOf(SQLException.class);
                assertThat(Folders.ask(after, "select 1")).isEqualTo("1");
            }
        }
    }

    /** Whoever may read another process' environment of the same user sees what it was started with. */
    @Test
    void itsProcessesInheritNothingOfTheServicesEnvironmentButWhereProgramsAre() throws IOException {
        Path environment = Path.of("/proc", Long.toString(Folders.serverOf(folder)), "environ");
        assumeTrue(Files.isReadable(environment), "this machine does not show processes' environments");

        List<String> names = Stream.of(Files.readString(environment).split("\0", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(System.getenv()).as("there is something to inherit").hasSizeGreaterThan(3);
        assertThat(names)
                .contains("LC_ALL")
                .isSubsetOf(
                        "PATH",
                        "LD_LIBRARY_PATH",
                        "DYLD_LIBRARY_PATH",
                        "LC_ALL",
                        "PWD",
                        "SHLVL",
                        "_",
                        "PGDATA",
                        "PG_GRANDPARENT_PID",
                        "PGSYSCONFDIR",
                        "PGLOCALEDIR");
    }

    @Test
    void itComesWithTheTimeOutsAndWithoutErrorDetails() throws SQLException {
        assertThat(database.jdbcUrl())
                .startsWith("jdbc:postgresql://127.0.0.1:")
                .contains("logServerErrorDetail=false", "connectTimeout=5", "socketTimeout=2");
        try (Connection connection = Folders.connect(database)) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void aFailingStatementLeavesNothingInTheLog() throws SQLException, IOException {
        assertThatThrownBy(() -> Folders.execute(database, "select 'ann@example.com'::int"))
                .isInstanceOf(SQLException.class);

        assertThat(Files.readString(folder.resolve("postgres.log"))).doesNotContain("ann@example.com");
    }

    @Test
    void nothingOfTheDataIsOpenToOthers() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::exists).filter(file -> !ownerOnly(file)))
                    .isEmpty();
        }
    }

    private static boolean ownerOnly(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException goneMeanwhile) {
            return true;
        }
    }

    private static String superuserPassword() throws IOException {
        return read(folder.resolve("superuser-password"));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
