package dev.rejoinder.embedded;

import dev.rejoinder.settings.EmbeddedSettings;
import dev.rejoinder.settings.StartSettings;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Says where the service listens, once it does; on the first start with the embedded database also where its data and the administrator's
 * token are, and what to look at.
 */
@Singleton
class StartBanner {
    private static final Logger LOG = Logger.getLogger("dev.rejoinder");

    private final ListenAddresses listenAddresses;
    private final EmbeddedSettings embedded;
    private final boolean demo;
    private final String line;

    StartBanner(ListenAddresses listenAddresses, EmbeddedSettings embedded, StartSettings start, LogSettings log) {
        this.listenAddresses = listenAddresses;
        this.embedded = embedded;
        this.demo = start.demo();
        // People read a table, machines a message.
        this.line = log.enabled() ? "%s: %s" : "%-29s %s";
    }

    void plain(@ObservesAsync HttpServerStart start) throws IOException {
        say(listenAddresses.plain(start.options().getHost()));
    }

    void secured(@ObservesAsync HttpsServerStart start) throws IOException {
        say(listenAddresses.secured(start.options().getHost()));
    }

    private void say(String base) throws IOException {
        if (!embedded.firstStart()) {
            LOG.infof("Rejoinder listens on %s/", base);
            return;
        }
        Optional<Path> tokenFile = embedded.adminTokenFile();
        LOG.info("Welcome to Rejoinder. This is its first start.");
        say("It listens on", base + "/");
        say(
                "All its data is kept in",
                embedded.directory() + " (to back it up, stop Rejoinder and copy the whole folder)");
        say(
                "The administrator's token is",
                tokenFile.map(file -> "in the file " + file).orElse("the one you gave in REJOINDER_ADMIN_TOKEN"));
        say("How to talk to it", base + "/docs");
        say("Whether it is well", listenAddresses.health(base));
        if (demo) {
            say("A first thread", base + "/demo");
        }
        if (tokenFile.isPresent()) {
            showToken(tokenFile.get());
        }
        PrivateFiles.write(DataFolder.welcomed(embedded.directory()), "The first start has been announced.\n");
    }

    private void say(String what, String where) {
        LOG.infof(line, what, where);
    }

    /** To a person at a terminal only, and past the log, which may be kept. */
    @SuppressWarnings("SystemConsoleNull") // isTerminal asks what null once said
    private static void showToken(Path file) throws IOException {
        Console console = System.console();
        if (console != null && isTerminal(console)) {
            console.printf(
                    "%nThe administrator's token: %s%n%n",
                    Files.readString(file).strip());
        }
    }

    /** From Java 22 on there is a console without a terminal too, and {@code Console.isTerminal()} to ask. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException unclear) {
            return false;
        }
    }
}
