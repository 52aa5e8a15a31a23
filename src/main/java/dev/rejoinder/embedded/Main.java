package dev.rejoinder.embedded;

import dev.rejoinder.settings.SettingsCheck;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the service: with PostgreSQL inside when no JDBC URL is configured, over the operator's own database otherwise.
 *
 * <p>With arguments it is a command, which {@code command} carries out once everything stands; it may work beside a running service.
 *
 * <p>What cannot be started is refused before Quarkus runs, in one paragraph on standard error and with exit code 1.
 */
@QuarkusMain
public final class Main {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    Main() {}

    /** Returns, other than on a process' end, only where Quarkus restarts within one process (development). */
    public static void main(String... arguments) {
        ShutdownHook stop = new ShutdownHook();
        Runtime.getRuntime().addShutdownHook(stop);
        Map<String, String> settings;
        try {
            settings = settings(ConfigProvider.getConfig(), stop, arguments.length > 0);
        } catch (StartRefused refused) {
            System.err.println("Rejoinder was not started. " + refused.getMessage());
            System.exit(1);
            return;
        }
        settings.forEach(System::setProperty);
        try {
            Quarkus.run(arguments);
        } finally {
            settings.keySet().forEach(System::clearProperty);
            stop.closeDatabase();
        }
    }

    /** For a command the ports stay free: the service itself may be running meanwhile. */
    private static Map<String, String> settings(Config config, ShutdownHook stop, boolean command) {
        SettingsCheck.fault(config).ifPresent(fault -> {
            throw new StartRefused(fault);
        });
        Map<String, String> settings = new LinkedHashMap<>(database(config, stop, command));
        if (command) {
            settings.put("quarkus.http.host-enabled", "false");
            settings.put("quarkus.management.port", "0");
            settings.put("rejoinder.demo", "false");
            settings.put("rejoinder.background", "false");
            settings.put("quarkus.log.level", "WARN");
        }
        return settings;
    }

    private static Map<String, String> database(Config config, ShutdownHook stop, boolean command) {
        Optional<String> url = config.getOptionalValue(JDBC_URL, String.class);
        Optional<String> secret = config.getOptionalValue("rejoinder.secret", String.class);
        Optional<String> token = config.getOptionalValue("rejoinder.admin-token", String.class);
        if (url.isPresent()) {
            StartSecrets.checkGiven(secret, token);
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put(JDBC_URL, JdbcUrl.withDefaults(url.get()));
            Optional<String> user = config.getOptionalValue(USERNAME, String.class);
            Optional<String> password = config.getOptionalValue(PASSWORD, String.class);
            if (user.isPresent() && password.isPresent()) {
                migrations(settings, JdbcUrl.patient(url.get()), user.get(), password.get());
            }
            return settings;
        }
        Path directory = Path.of(config.getOptionalValue("rejoinder.embedded.directory", String.class)
                .orElse("data"));
        Optional<Map<String, String>> running =
                command ? RunningPostgres.settings(directory, secret, token) : Optional.empty();
        if (running.isPresent()) {
            return running.get();
        }
        DataFolder folder = DataFolder.open(directory);
        StartSecrets secrets = StartSecrets.beside(folder, secret, token);
        EmbeddedPostgres database = stop.start(folder);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(JDBC_URL, database.jdbcUrl());
        settings.put(USERNAME, database.user());
        settings.put(PASSWORD, database.password());
        migrations(settings, JdbcUrl.patient(database.plainUrl()), database.user(), database.password());
        settings.put("rejoinder.secret", secrets.secret());
        settings.put("rejoinder.admin-token", secrets.adminToken());
        settings.put("rejoinder.embedded.started", "true");
        settings.put("rejoinder.embedded.directory", folder.path().toString());
        settings.put("rejoinder.embedded.first-start", Boolean.toString(!Files.exists(folder.welcomed())));
        secrets.adminTokenFile()
                .ifPresent(file -> settings.put("rejoinder.embedded.admin-token-file", file.toString()));
        return settings;
    }

    /** A migration gets a connection of its own, without the service's short time-outs. */
    private static void migrations(Map<String, String> settings, String url, String user, String password) {
        settings.put("quarkus.flyway.jdbc-url", url);
        settings.put("quarkus.flyway.username", user);
        settings.put("quarkus.flyway.password", password);
    }
}
