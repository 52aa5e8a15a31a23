package dev.rejoinder.upgrade;

import dev.rejoinder.embedded.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts the service on what the version before left: a database of its own in the server that all tests share. */
public final class FormerDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String NAME = "left_by_the_version_before";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new LinkedHashMap<>(new TestDatabase().start());
        String url = settings.get(URL);
        // Of the server, with no limit of time: a busy machine takes a while to copy a database.
        String server = url.substring(0, url.indexOf('?')).substring(0, url.lastIndexOf('/', url.indexOf('?')) + 1);
        String user = settings.get("quarkus.datasource.username");
        String password = settings.get("quarkus.datasource.password");
        String superuser = TestDatabase.superuserPassword();
        execute(server + "postgres", "postgres", superuser, "drop database if exists " + NAME + " with (force)");
        execute(server + "postgres", "postgres", superuser, "create database " + NAME + " owner " + user);
        execute(server + NAME, user, password, FormerData.dump());
        settings.put(URL, server + NAME + url.substring(url.indexOf('?')));
        settings.put("rejoinder.secret", FormerData.SECRET);
        settings.put("rejoinder.admin-token", FormerData.ADMIN_TOKEN);
        return settings;
    }

    /** Behind the one that all tests have: the last word on a setting counts. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {}

    private static void execute(String url, String user, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }
}
