package dev.rejoinder.embedded;

import dev.rejoinder.settings.SettingsCheck;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
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
    private static final String CONNECTION_SQL = "quarkus.datasource.jdbc.new-connection-sql";

    Main() {}

    /** Returns, other than on a process' end, only where Quarkus restarts within one process (development). */
    public static void main(String... arguments) {
        ShutdownHook stop = new ShutdownHook();
        Runtime.getRuntime().addShutdownHook(stop);
        Map<String, String> settings;
        try {
            // Looking for settings already asks for files of the working folder.
            refuse(Machine.here().objectionTo(System.getProperty("user.dir")));
            settings = settings(ConfigProvider.getConfig(), stop, arguments.length > 0);
        } catch (StartRefused refused) {
            System.err.println("Rejoinder was not started. " + refused.getMessage());
            System.exit(1);
            return;
        }
        settings.forEach(System::setProperty);
        UnusedHeap.giveBack();
        NettyBuffers.keepFew();
        try {
            Quarkus.run(arguments);
        } finally {
            settings.keySet().forEach(System::clearProperty);
            stop.closeDatabase();
        }
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(reason -> {
            throw new StartRefused(reason);
        });
    }

    /** For a command the ports stay free: the service itself may be running meanwhile. */
    private static Map<String, String> settings(Config config, ShutdownHook stop, boolean command) {
        Optional<String> directory = config.getOptionalValue("rejoinder.embedded.directory", String.class);
        refuse(Machine.here().objectionTo(directory.orElse("")).or(() -> SettingsCheck.fault(config)));
        Map<String, String> settings = new LinkedHashMap<>(DatabaseChoice.settings(config, stop, command));
        long timeout = JdbcUrl.statementTimeout(String.valueOf(settings.get(DatabaseChoice.JDBC_URL)));
        settings.put(
                CONNECTION_SQL, config.getValue(CONNECTION_SQL, String.class) + "; SET statement_timeout = " + timeout);
        if (command) {
            settings.put("quarkus.http.host-enabled", "false");
            settings.put("quarkus.management.port", "0");
            settings.put("rejoinder.demo", "false");
            settings.put("rejoinder.shutdown.grace", "0s");
            settings.put("rejoinder.background", "false");
            settings.put("quarkus.log.level", "WARN");
        }
        return settings;
    }
}
