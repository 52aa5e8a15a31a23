package dev.rejoinder.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Chooses the database: the operator's own where a JDBC URL is configured, else the embedded PostgreSQL. */
final class DatabaseChoice {
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    private DatabaseChoice() {}

    /**
     * How to reach it, and the secrets that belong to it; the PostgreSQL inside runs from here on.
     *
     * @param command whether the service itself may be running meanwhile, over the same data
     * @throws StartRefused when there is none to stand on
     */
    static Map<String, String> settings(Config config, ShutdownHook stop, boolean command) {
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
        Machine.here().objection().ifPresent(objection -> {
            throw new StartRefused(objection);
        });
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
