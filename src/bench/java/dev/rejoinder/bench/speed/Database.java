package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of its own with durable settings, for the service and for the plain INSERT it is compared with. Checkpoints come when asked for,
 * so that none falls into the one and not into the other.
 */
final class Database implements Started.Closing {
    static final String USER = "bench";
    static final String SERVICE = "rejoinder";
    static final String PLAIN = "plain";
    private static final String PASSWORD = "only-on-this-machine";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Programs programs;
    private final Path folder;
    private final int port;
    private final Running postgres;

    private Database(Programs programs, Path folder, int port, Running postgres) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.postgres = postgres;
    }

    static Database start(Programs programs, Path folder, int port) throws IOException {
        Path home = Files.createDirectories(folder.resolve("postgres"));
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        List<String> unprivileged = unprivileged(folder, home, password);
        List<String> init = new ArrayList<>(unprivileged);
        init.addAll(List.of(
                programs.postgres("initdb"), "-D", home.resolve("data").toString(), "-U", USER, "-A", "scram-sha-256"));
        init.addAll(List.of("--pwfile", password.toString(), "-E", "UTF8", "--locale", "C"));
        new Command(init, Map.of(), folder).run(120);
        List<String> serve = new ArrayList<>(unprivileged);
        serve.addAll(List.of(
                programs.postgres("postgres"), "-D", home.resolve("data").toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "max_wal_size=8GB",
                "checkpoint_timeout=1h")) {
            serve.addAll(List.of("-c", setting));
        }
        Running postgres = Running.start("postgres", folder, serve, Map.of());
        Database database = new Database(programs, folder, port, postgres);
        postgres.until(database::answers);
        database.prepare();
        return database;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void create(String database) {
        sql("postgres", "-c", "CREATE DATABASE " + database);
    }

    void drop(String database) {
        sql("postgres", "-c", "DROP DATABASE " + database);
    }

    Map<String, String> environment() {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port), "PGUSER", USER, "PGPASSWORD", PASSWORD);
    }

    static String password() {
        return PASSWORD;
    }

    void analyze(String database) {
        sql(database, "-c", "ANALYZE");
    }

    void checkpoint() {
        sql(PLAIN, "-c", "CHECKPOINT");
    }

    private void prepare() throws IOException {
        for (String setting : DURABLE) {
            String value = sql("postgres", "-Atc", "SHOW " + setting).strip();
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value + ": commits would not be durable");
            }
        }
        sql("postgres", "-c", "CREATE DATABASE " + SERVICE, "-c", "CREATE DATABASE " + PLAIN);
        sql(PLAIN, "-f", Shipped.into(folder, "yardstick.sql").toString());
    }

    private boolean answers() {
        try {
            sql("postgres", "-c", "SELECT 1");
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private String sql(String database, String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(programs.postgres("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database));
        words.addAll(List.of(arguments));
        return new Command(words, environment(), folder).run(120);
    }

    /** PostgreSQL refuses to run as root: it then gets Debian's user for it, and its folder. */
    private static List<String> unprivileged(Path folder, Path... owned) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        for (Path path : owned) {
            new Command(List.of("chown", "postgres:postgres", path.toString()), Map.of(), folder).run(10);
        }
        return List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
