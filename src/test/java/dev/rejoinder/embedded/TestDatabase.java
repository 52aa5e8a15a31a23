package dev.rejoinder.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives {@code @QuarkusTest}s a PostgreSQL of their own: one for the whole test process, empty at its start, in {@code target/test-database}.
 * Isolate tests by a fresh site, not by emptying it.
 *
 * <p>Quarkus may ask several times and from several class loaders, so what was started is remembered in system properties, and it is stopped
 * when the process ends.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** The administrator's token in tests. */
    public static final String ADMIN_TOKEN = "the-administrators-token-in-tests-only";

    private static final String SECRET = "dGhpcy1tYXN0ZXItc2VjcmV0LWlzLWZvci10ZXN0cyE=";
    private static final String REMEMBERED = "test-database.";

    /** Of the account that may make databases; known once one was started. */
    public static String superuserPassword() {
        return System.getProperty(REMEMBERED + "superuser-password");
    }

    @Override
    public Map<String, String> start() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(REMEMBERED + "url") == null) {
                EmbeddedPostgres database = launch();
                System.setProperty(REMEMBERED + "url", database.jdbcUrl());
                System.setProperty(REMEMBERED + "username", database.user());
                System.setProperty(REMEMBERED + "password", database.password());
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            }
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", System.getProperty(REMEMBERED + "url"));
        settings.put("quarkus.datasource.username", System.getProperty(REMEMBERED + "username"));
        settings.put("quarkus.datasource.password", System.getProperty(REMEMBERED + "password"));
        settings.put("rejoinder.secret", SECRET);
        settings.put("rejoinder.admin-token", ADMIN_TOKEN);
        settings.put("rejoinder.demo", "false");
        return settings;
    }

    /** Kept for the next test class. */
    @Override
    public void stop() {}

    private static EmbeddedPostgres launch() {
        DataFolder folder = DataFolder.open(Path.of("target", "test-database"));
        try {
            Path programs = Folders.programs();
            UnprivilegedUser way = UnprivilegedUser.choose(folder.path());
            new Postmaster(folder, programs, way).stop();
            PrivateFiles.delete(folder.cluster());
            EmbeddedPostgres database = EmbeddedPostgres.start(folder, programs, way);
            System.setProperty(
                    REMEMBERED + "superuser-password",
                    Files.readString(folder.superuserPassword()).strip());
            return database;
        } catch (IOException failure) {
            folder.close();
            throw DataFolder.refused(folder.path(), failure);
        }
    }
}
